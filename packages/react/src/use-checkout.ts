import type { KasseProvider } from '@kasse/elements';
import { useCallback, useState, useSyncExternalStore } from 'react';

/** A checkout as a component sees it. */
export interface UsedCheckout {
  /** Give it to `KasseCheckout` or `KasseProvider` as its `ref`. */
  readonly ref: (element: KasseProvider | null) => void;
  /** The element, once it is in the page; its methods are there as soon as `view` is. */
  readonly element: KasseProvider | null;
  /** What is to be seen now; undefined on a server and until the element has loaded its words. */
  readonly view: KasseProvider['view'];
}

const nothing = (): undefined => undefined;

/** Follows the checkout that gets its `ref`: the component renders again with every change of the view. */
export function useCheckout(): UsedCheckout {
  const [element, ref] = useState<KasseProvider | null>(null);
  const subscribe = useCallback(
    (changed: () => void) => {
      if (!element) return nothing;
      let leave: (() => void) | undefined;
      let isOver = false;
      void customElements.whenDefined(element.localName).then(() => {
        if (!isOver) leave = element.subscribe(changed);
      });
      return () => {
        isOver = true;
        leave?.();
      };
    },
    [element],
  );
  return { ref, element, view: useSyncExternalStore(subscribe, () => element?.view, nothing) };
}
