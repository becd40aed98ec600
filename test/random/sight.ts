import type { CalendarDate, CartItem, Money, OrderItem, Selection } from '@kasse/domain';
import type { CheckoutView, Moment } from '@kasse/flow';
import type { Page } from 'playwright-core';

/** A line of the cart, as far as a customer chose it. */
export type SeenLine = Pick<
  CartItem,
  'productId' | 'planId' | 'seats' | 'interval' | 'kind' | 'subscriptionId'
> & {
  readonly key: string;
  readonly state: string;
};

/** What the flow of a page is in the middle of, as its element tells its host. */
export interface SeenFlow {
  readonly moment: Moment;
  readonly busy: boolean;
  readonly uncertain: boolean;
  readonly stop: string;
  readonly problem: string | undefined;
  readonly changing: boolean;
  readonly quoting: boolean;
  readonly quoteFailed: boolean;
  readonly quoteOutdated: boolean;
  readonly vatChecking: boolean;
  readonly orderAwaitsFigures: boolean;
  readonly accountId: string | undefined;
  readonly accountChanged: boolean;
  readonly isSaved: boolean;
  readonly lines: readonly SeenLine[];
  readonly codes: readonly string[];
  readonly quote:
    { readonly id: string; readonly hash: string; readonly lines: readonly OrderItem[] } | undefined;
  readonly order: { readonly id: string; readonly number: string } | undefined;
  readonly waitingOrderId: string | undefined;
  readonly selection: Selection;
  readonly hasOffer: boolean;
  readonly hasSeatProblem: boolean;
  readonly mainAction: string | undefined;
  readonly missing: number;
  readonly today: CalendarDate | undefined;
}

/** What is on a page at one moment. */
export interface Sight {
  readonly url: string;
  /** A checkout belongs to this page. */
  readonly hasCheckout: boolean;
  /** It can be seen. */
  readonly isOpen: boolean;
  /** The page's own sign-in lies over everything. */
  readonly isSigningIn: boolean;
  /** Undefined as long as its words are not there. */
  readonly flow: SeenFlow | undefined;
  /** What the slip says is due, and whether it is marked as of before. */
  readonly due: { readonly text: string; readonly isOutdated: boolean } | undefined;
  /** Names of what can be pressed now. */
  readonly presses: readonly string[];
  /** The same, by the widget that it is in. */
  readonly places: readonly string[];
  /** Text of all notes. */
  readonly notes: readonly string[];
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

/** Looks at a page; once more if it turned into another one meanwhile. */
export async function look(page: Page): Promise<Sight> {
  for (let tries = 1; ; tries += 1)
    try {
      return await page.evaluate(see);
    } catch (error) {
      const isLeaving = /context was destroyed|navigat|Cannot find context/iu.test(String(error));
      if (!isLeaving || tries === 20) throw error;
      await page.waitForLoadState('domcontentloaded');
    }
}

/** An amount as it is compared: any space is a space. */
export function amountOf({ minor, exponent, currency }: Money, language: string): string {
  const format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    style: 'currency',
    currency,
  });
  return format.format(minor / 10 ** exponent).replaceAll(/\s/gu, ' ');
}

/** Runs in the page, so it holds everything that it needs. */
function see(): Sight {
  const root = document.querySelector<
    HTMLElement & { view?: CheckoutView; open?: boolean; presentation?: string }
  >('kasse-checkout, kasse-provider');
  const all: Element[] = [];
  const collect = (node: Element | ShadowRoot): void => {
    if (node instanceof Element) {
      all.push(node);
      if (node.shadowRoot) collect(node.shadowRoot);
    }
    for (const child of node.children) collect(child);
  };
  collect(document.documentElement);
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const modals = all.filter((element) => element.matches('dialog:modal'));
  // Chosen or not, a dialog that is open lies over the page around it.
  const scope = modals.at(-1) ?? root?.shadowRoot?.querySelector('dialog[open]:not(.panel)') ?? undefined;
  const owner = (element: Element): Element | null => {
    const { parentElement } = element;
    if (element.assignedSlot) return element.assignedSlot;
    const tree = element.getRootNode();
    return parentElement ?? (tree instanceof ShadowRoot ? tree.host : null);
  };
  const lineage = (element: Element): Element[] => {
    const above: Element[] = [];
    for (let each: Element | null = element; each; each = owner(each)) above.push(each);
    return above;
  };
  const isReachable = (element: Element): boolean =>
    isShown(element) &&
    !element.matches(':disabled') &&
    (!scope || lineage(element).includes(scope)) &&
    !lineage(element).some((each) => each.hasAttribute('inert'));
  const controls = all.filter(
    (element) => element.matches('button, a[href], summary, input, select') && isReachable(element),
  );
  const nameOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/gu, ' ').trim();
  const widgetOf = (element: Element): string =>
    lineage(element).find(
      (each) => each.localName.startsWith('kasse-') && !/seat-field|choice-list|trail/u.test(each.localName),
    )?.localName ?? '';
  const amount = all.find(
    (element) =>
      element.matches('kasse-order-summary *, *') &&
      element.matches('.total.due kasse-amount') &&
      isShown(element),
  );
  const view = root?.view;
  const flow = view && {
    moment: view.moment,
    busy: view.busy,
    uncertain: view.uncertain,
    stop: view.stop,
    problem: view.problem?.code,
    changing: view.changing,
    quoting: view.quoting,
    quoteFailed: view.quoteFailed,
    quoteOutdated: view.quoteOutdated,
    vatChecking: view.vatChecking,
    orderAwaitsFigures: view.orderAwaitsFigures,
    accountId: view.account?.id,
    accountChanged: view.accountChanged,
    isSaved: view.cart.isSaved,
    lines: view.cart.lines
      .filter(({ removed }) => !removed)
      .map(({ key, state, item }) => {
        const { productId, planId, seats, interval, kind, subscriptionId } = item;
        return {
          key,
          state,
          productId,
          planId,
          seats,
          interval,
          ...(kind && { kind }),
          ...(subscriptionId && { subscriptionId }),
        };
      }),
    codes: view.cart.codes,
    quote: view.quote && { id: view.quote.id, hash: view.quote.hash, lines: view.quote.lines },
    order: view.order && { id: view.order.id, number: view.order.number },
    waitingOrderId: view.waitingOrder?.id,
    selection: view.selection,
    hasOffer: view.offer !== undefined,
    hasSeatProblem: view.seatProblem !== undefined || view.selection.seats === undefined,
    mainAction: view.mainAction,
    missing: view.missing.length,
    today: view.catalogue?.today,
  };
  const { navigation } = globalThis as unknown as {
    navigation: { canGoBack: boolean; canGoForward: boolean };
  };
  return {
    url: location.href,
    hasCheckout: root !== null,
    isOpen: root !== null && (root.getAttribute('presentation') !== 'dialog' || root.hasAttribute('open')),
    isSigningIn: document.querySelector('#sign-in:modal') !== null,
    flow,
    due: amount && {
      text: (amount.shadowRoot ?? amount).textContent.replaceAll(/\s+/gu, ' ').trim(),
      isOutdated: amount.closest('.outdated') !== null,
    },
    presses: controls.map(nameOf),
    places: controls.map(
      (element) =>
        `${widgetOf(element)} ${element.localName}${element.className ? `.${element.className}` : ''}`,
    ),
    notes: all.filter((element) => element.localName === 'kasse-note' && isShown(element)).map(nameOf),
    canGoBack: navigation.canGoBack,
    canGoForward: navigation.canGoForward,
  };
}
