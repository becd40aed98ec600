import { render, type ReactiveController, type ReactiveElement } from 'lit';
import { fieldSheets } from '../../parts/field.styles.ts';

/** Name of the slot through which the form reaches the widget. */
const slotName = 'kasse-entries';

/** How many forms this page has had. */
let places = 0;

/**
 * Keeps one form in the page's own tree, since password managers and payment frames fail in shadow
 * roots: a light child of the outermost Kasse element, carried inwards by a chain of named slots. It
 * lives as long as that element, is never moved, and is put back if the host wipes it.
 */
export class EntryHost implements ReactiveController {
  private readonly widget: ReactiveElement;
  private readonly template: (idPrefix: string) => unknown;
  private place: HTMLElement | undefined;
  private guard: MutationObserver | undefined;

  /** `template` is drawn with what the ids in it have to begin with, since a page may hold several forms. */
  constructor(widget: ReactiveElement, template: (idPrefix: string) => unknown) {
    this.widget = widget;
    this.template = template;
    widget.addController(this);
  }

  hostConnected(): void {
    const owner = outermost(this.widget);
    this.place = findPlace(owner) ?? createPlace(owner);
    adoptSheets(owner.getRootNode());
    const { place } = this;
    this.guard = new MutationObserver(() => {
      if (!place.isConnected && owner.isConnected) owner.append(place);
    });
    this.guard.observe(owner, { childList: true });
  }

  /** The field whose id ends so. */
  find(id: string): HTMLElement | null | undefined {
    return this.place?.querySelector<HTMLElement>(`[id$="${CSS.escape(id)}"]`);
  }

  hostDisconnected(): void {
    this.guard?.disconnect();
  }

  hostUpdated(): void {
    if (this.place) render(this.template(`kasse-${this.place.dataset['kasse'] ?? ''}-`), this.place);
  }
}

function outermost(widget: HTMLElement): HTMLElement {
  const root = widget.getRootNode();
  const isOurs = root instanceof ShadowRoot && root.host.localName.startsWith('kasse-');
  return isOurs && root.host instanceof HTMLElement ? outermost(root.host) : widget;
}

function findPlace(owner: HTMLElement): HTMLElement | undefined {
  return owner.querySelector<HTMLElement>(':scope > [data-kasse]') ?? undefined;
}

function createPlace(owner: HTMLElement): HTMLElement {
  const place = document.createElement('div');
  places += 1;
  place.dataset['kasse'] = String(places);
  place.slot = slotName;
  owner.append(place);
  return place;
}

function adoptSheets(root: Node): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const missing = fieldSheets().filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
}
