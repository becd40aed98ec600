import type { PaymentMountOptions, PaymentTokens } from '../payment-provider.ts';
import { fieldsMessageOf } from './messages.ts';
import type { FieldsMessage } from './messages.ts';

/** A frame with the fields. */
export interface FieldsFrame {
  ask(message: { readonly type: 'collect'; readonly id: number }): void;
  /** Gives the fields another look; what was typed stays. */
  restyle(tokens: PaymentTokens): void;
  remove(): void;
}

/** Room that the page in the frame keeps around its fields for the focus ring, in pixels. */
const ring = 6;

/** The page of the fields, or nothing where the address is not one that a frame may have. */
export function fieldsAddress(setup: Readonly<Record<string, string>>): URL | undefined {
  const text = `${(setup['url'] ?? '').replace(/\/+$/u, '')}/fields?v=1`;
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])$/u.test(address?.hostname ?? '');
  return address?.protocol === 'https:' || (address?.protocol === 'http:' && isHere) ? address : undefined;
}

/**
 * Puts the frame into the container, where it stays, and listens to it: to this window alone, and from its own origin.
 * Every look is set through the CSSOM, which a strict policy of the page allows.
 */
export function showFrame(
  container: HTMLElement,
  address: URL,
  { locale, title, tokens }: PaymentMountOptions,
  hear: (message: FieldsMessage) => void,
): FieldsFrame {
  const { origin } = address;
  const { direction } = getComputedStyle(container);
  const frame = document.createElement('iframe');
  frame.title = title;
  // Its own origin, since it is recognised by that; no forms, windows, downloads and no way to lead the page elsewhere.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  frame.setAttribute('allow', '');
  frame.referrerPolicy = 'no-referrer';
  Object.assign(frame.style, {
    display: 'block',
    boxSizing: 'content-box',
    inlineSize: `calc(100% + ${2 * ring}px)`,
    maxInlineSize: 'none',
    blockSize: '0',
    margin: `${-ring}px`,
    padding: '0',
    border: '0',
    background: 'none',
  });
  const send = (message: object): void =>
    frame.contentWindow?.postMessage({ kasse: 'sandbox', ...message }, origin);
  const listen = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const message = fieldsMessageOf(event.data);
    if (message?.type === 'height') frame.style.blockSize = `${message.height}px`;
    else if (message) hear(message);
  };
  let look = tokens;
  const dress = (): void => {
    // A frame is see-through only in the scheme of the page inside.
    frame.style.colorScheme = look.colorScheme;
    send({ type: 'mount', locale, direction, tokens: look });
  };
  frame.style.colorScheme = look.colorScheme;
  frame.addEventListener('load', dress);
  addEventListener('message', listen);
  frame.src = address.href;
  container.append(frame);
  return {
    ask: send,
    restyle(next) {
      look = next;
      dress();
    },
    remove() {
      removeEventListener('message', listen);
      frame.remove();
    },
  };
}
