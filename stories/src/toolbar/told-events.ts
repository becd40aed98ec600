import { action } from 'storybook/actions';
import { eventNames } from './manifest.ts';

const listening = new WeakSet<EventTarget>();

/** Logs every event of the manifest that arrives at a place, with its detail, in the panel "Actions". Once for each place. */
export function tellEvents(place: EventTarget): void {
  if (listening.has(place)) return;
  listening.add(place);
  for (const name of eventNames)
    place.addEventListener(name, (event) => {
      action(name)(event instanceof CustomEvent ? event.detail : valueOf(event));
    });
}

/** A plain `change` says nothing of its own: the value of what fired it does. */
function valueOf({ target }: Event): unknown {
  return target instanceof Object && 'value' in target ? { value: target.value } : {};
}
