import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { HeldPointer } from '../held-pointer.ts';
import { checkoutContext, type Checkout } from './checkout-context.ts';

/** Fired on the document by a provider when it is there or has gone, so that who looks for one looks again. */
export const providerArrived = 'kasse-provider-arrived';

/** Fired on the document when a widget brings the focus to another one of its checkout. */
const focusBrought = 'kasse-focus-brought';

/**
 * Joins a widget to its checkout: the provider around it, or the one whose id its `for` attribute
 * names, looked up in the widget's own root and outwards to the document.
 */
export class CheckoutJoin implements ReactiveController {
  /** The checkout; undefined until a provider was found and has loaded its words. */
  checkout: Checkout | undefined;
  private leave: (() => void) | undefined;
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly pointer: HeldPointer;
  private readonly takeFocus: ((id: string) => void) | undefined;

  /** `takeFocus` hears of every `bringFocus` in the same checkout, wherever in the page that widget stands. */
  constructor(host: ReactiveControllerHost & HTMLElement, takeFocus?: (id: string) => void) {
    this.host = host;
    this.takeFocus = takeFocus;
    this.pointer = new HeldPointer(host);
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(providerArrived, this.ask);
    document.addEventListener(focusBrought, this.hear);
    this.ask();
  }

  hostDisconnected(): void {
    document.removeEventListener(providerArrived, this.ask);
    document.removeEventListener(focusBrought, this.hear);
    this.leave?.();
    this.leave = undefined;
    this.checkout = undefined;
  }

  /** Brings the focus to the field of an entry by its id or, with an empty one, to what the notice says. */
  bringFocus(id: string): void {
    const detail = { send: this.checkout?.send, id };
    document.dispatchEvent(new CustomEvent(focusBrought, { detail }));
  }

  private readonly hear = (event: Event): void => {
    const { send, id } = (event as CustomEvent<{ send: unknown; id: string }>).detail;
    if (send === this.checkout?.send) this.takeFocus?.(id);
  };

  private readonly ask = (): void => {
    if (this.leave) return;
    const id = this.host.getAttribute('for');
    const target = id ? findOutwards(this.host, id) : this.host;
    target?.dispatchEvent(new ContextEvent(checkoutContext, this.host, this.receive, true));
  };

  private readonly receive = (checkout: Checkout | undefined, leave?: () => void): void => {
    if (this.leave && this.leave !== leave) this.leave();
    this.leave = leave;
    this.checkout = checkout;
    // A field that is left by a press changes the page: not before the press has arrived where it was aimed at.
    this.pointer.afterwards(() => {
      this.host.requestUpdate();
    });
  };
}

/** The element with an id in the root of `from`, else in the root around that one, out to the document. */
export function findOutwards(from: Element, id: string): HTMLElement | null {
  const root = from.getRootNode();
  if (root instanceof Document) return root.getElementById(id);
  if (!(root instanceof ShadowRoot)) return null;
  return root.getElementById(id) ?? findOutwards(root.host, id);
}
