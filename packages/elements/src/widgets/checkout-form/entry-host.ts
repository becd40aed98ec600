import { render, type ReactiveController, type ReactiveElement } from 'lit';
import { LightPlace } from './light-place.ts';

/** Keeps the one form of a checkout in the page's own tree and draws it there with its widget. */
export class EntryHost implements ReactiveController {
  private readonly place: LightPlace;
  private readonly template: (idPrefix: string) => unknown;

  /** `template` is drawn with what the ids in it have to begin with. */
  constructor(widget: ReactiveElement, template: (idPrefix: string) => unknown) {
    this.place = new LightPlace(widget, 'kasse-entries');
    this.template = template;
    widget.addController(this);
  }

  /** The field whose id ends so. */
  find(id: string): HTMLElement | null | undefined {
    return this.place.find(id);
  }

  hostUpdated(): void {
    const { element, idPrefix } = this.place;
    if (element) render(this.template(idPrefix), element);
  }
}
