/**
 * Keeps the focus out of what the checkout page covers. The page is not modal, since a bank's window must be
 * able to lie above it, so the browser alone would lead keys into the host's page below.
 */
export class CoveredFocus {
  private readonly host: HTMLElement;
  private isWatching = false;
  /** The focus has just left the page; the event of its arrival does not say so in every browser. */
  private hasLeft = false;

  constructor(host: HTMLElement) {
    this.host = host;
  }

  /** Watches while the page lies over the window. */
  follow(isCovering: boolean): void {
    if (isCovering === this.isWatching) return;
    this.isWatching = isCovering;
    if (isCovering) {
      document.addEventListener('focusout', this.leave);
      document.addEventListener('focusin', this.check);
      window.addEventListener('blur', this.checkFrame);
    } else {
      document.removeEventListener('focusout', this.leave);
      document.removeEventListener('focusin', this.check);
      window.removeEventListener('blur', this.checkFrame);
    }
  }

  private readonly leave = (event: FocusEvent): void => {
    this.hasLeft = event.composedPath().includes(this.host);
  };

  private readonly check = (event: FocusEvent): void => {
    const [target] = event.composedPath();
    if (target instanceof Element) this.keep(target);
  };

  /** A frame that takes the focus fires no event but this one, in Firefox before it has the focus. */
  private readonly checkFrame = (): void => {
    this.hasLeft = false;
    setTimeout(() => {
      const focused = deepest(document.activeElement);
      if (this.isWatching && focused instanceof HTMLIFrameElement) this.keep(focused);
    });
  };

  private keep(target: Element): void {
    const cameFromHere = this.hasLeft;
    this.hasLeft = false;
    if (isInside(target, this.host) || !this.isCovered(target)) return;
    const isAfter = Boolean(this.host.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING);
    // Round in a circle: forward out of the end leads to the beginning, and from the browser's own bar as well.
    const stops = [...focusable(this.host)];
    (isAfter === cameFromHere ? stops.at(0) : stops.at(-1))?.focus();
  }

  private isCovered(target: Element): boolean {
    const { left, top, width, height } = target.getBoundingClientRect();
    let above = document.elementFromPoint(left + width / 2, top + height / 2);
    while (above?.shadowRoot && above !== this.host) {
      const inner = above.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
      if (!inner || inner === above) break;
      above = inner;
    }
    // What lies outside the window is no window of a bank.
    return above === null || isInside(above, this.host);
  }
}

function isInside(node: Node, host: HTMLElement): boolean {
  for (let each: Node | null = node; each; each = each instanceof ShadowRoot ? each.host : each.parentNode)
    if (each === host) return true;
  return false;
}

function deepest(element: Element | null): Element | null {
  const inner = element?.shadowRoot?.activeElement;
  return inner ? deepest(inner) : element;
}

/** What keys can reach, in the order in which it is shown. */
function* focusable(place: Node): Generator<HTMLElement> {
  const children =
    place instanceof HTMLSlotElement
      ? place.assignedNodes()
      : ((place instanceof Element && place.shadowRoot) || place).childNodes;
  for (const child of children) {
    if (!(child instanceof HTMLElement) || child.inert) continue;
    const canFocus = child.matches(
      'a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]',
    );
    if (canFocus && child.checkVisibility()) yield child;
    yield* focusable(child);
  }
}
