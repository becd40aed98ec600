import type { BrowserContext } from 'playwright-core';
import { keyOf } from '../machines/transitions.ts';
import type { Taken } from '../machines/transitions.ts';

/** What the machines in the pages of a browser did. */
export interface Recorder {
  /** Keys of the transitions that were taken, with each repetition, in their order. */
  readonly taken: readonly string[];
  /** Ids of the states that something led from or to. */
  readonly states: ReadonlySet<string>;
  /** Resolves when a transition is taken that has not been counted yet: `after` were before. */
  until(key: string, after: number): Promise<void>;
  /** Writes down what happens in every page of a context, from its first moment on. */
  listenIn(context: BrowserContext): Promise<void>;
}

/** Writes down transitions of pages with the recorded script. */
export function createRecorder(): Recorder {
  const taken: string[] = [];
  const states = new Set<string>();
  let waiting: (() => void)[] = [];
  const hear = (keys: string[], ids: string[]): void => {
    taken.push(...keys);
    for (const id of ids) states.add(id);
    for (const look of waiting) look();
  };
  return {
    ...{ taken, states },
    until: (key, after) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!taken.includes(key, after)) return;
          waiting = waiting.filter((each) => each !== look);
          resolve();
        };
        waiting = [...waiting, look];
        look();
      }),
    async listenIn(context) {
      await context.exposeFunction('pathsHear', hear);
      await context.addInitScript({ content: `(${listen.toString()})(${keyOf.toString()});` });
    },
  };
}

interface Step extends Taken {
  readonly source: Taken['source'] & { readonly id: string };
  readonly target?: readonly { readonly id: string }[];
}

/** Runs in the page. */
function listen(tell: (taken: Taken) => string): void {
  const page = globalThis as unknown as {
    kasseTakes?: (transitions: readonly Step[], isInitial: boolean) => void;
    pathsHear(keys: string[], states: string[]): void;
  };
  page.kasseTakes = (transitions, isInitial) => {
    if (isInitial) return;
    const states = transitions.flatMap(({ source, target = [] }) => [
      source.id,
      ...target.map(({ id }) => id),
    ]);
    page.pathsHear(
      transitions.map((transition) => tell(transition)),
      states,
    );
  };
}
