import { parentMessageOf } from './messages.ts';
import type { FieldsMessage, ParentMessage } from './messages.ts';

/** The way to the page around. */
export interface ParentPort {
  /** Says something to the page that mounted the fields; nobody else hears it. */
  send(message: FieldsMessage): void;
}

/**
 * Listens to the page around: only to the window that holds this frame, and only from an origin of the list. The first
 * that speaks is the only one that is listened to from then on.
 */
export function connectParent(
  origins: readonly string[],
  hear: (message: ParentMessage) => void,
): ParentPort {
  let trusted: string | undefined;
  window.addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (window.parent === window || source !== window.parent) return;
    if (!origins.includes(origin) || origin !== (trusted ?? origin)) return;
    const message = parentMessageOf(data);
    if (!message || (!trusted && message.type !== 'mount')) return;
    trusted = origin;
    hear(message);
  });
  return {
    send(message) {
      if (trusted) window.parent.postMessage({ kasse: 'sandbox', ...message }, trusted);
    },
  };
}
