import { checkoutMachine, orderMachine } from '@kasse/flow';
import { css, html, LitElement } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { drawing } from '../../../tools/chart/drawing.ts';
import type { StateNode } from '../../../tools/chart/chart.ts';
import { followStates, type PresentStates } from './present-state.ts';

const titles: Readonly<Record<string, string>> = {
  journey: 'The journey',
  pricing: 'The binding figures',
  vat: 'The VAT id',
  cart: 'The account’s cart',
  order: 'Placing an order',
};

/** What a checkout runs: the regions of its machine, and the one that places an order. */
const regions: readonly StateNode[] = [...Object.values(checkoutMachine.root.states), orderMachine.root];

/**
 * The chart of a checkout, drawn from the machine that runs it. The states that the story's checkout is in are lit,
 * and with them the ways on. The journey is open; the other regions say their state and open by a click.
 *
 * @tag story-chart
 */
class StoryChart extends LitElement {
  static override properties = { present: { state: true } };
  static override styles = css`
    :host {
      display: grid;
      gap: 12px;
      color: light-dark(#15201f, #e8eeec);
      font:
        14px / 1.5 ui-sans-serif,
        system-ui,
        sans-serif;
    }
    summary {
      cursor: pointer;
    }
    summary:focus-visible {
      outline: 3px solid currentColor;
      outline-offset: 2px;
    }
    b {
      font-weight: 600;
    }
    i {
      margin-inline-start: 8px;
      color: light-dark(#0b5f66, #6cc5c9);
      font-style: normal;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      margin-block-start: 8px;
    }
  `;
  declare present: PresentStates;

  private leave: (() => void) | undefined;

  constructor() {
    super();
    this.present = new Set();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.leave = followStates((states) => {
      this.present = states;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leave?.();
  }

  override render() {
    return regions.map((region, index) => {
      const title = titles[region.key] ?? region.key;
      return html`<details ?open=${index === 0}>
        <summary><b>${title}</b><i>${this.stateOf(region)}</i></summary>
        ${guard([region], () => drawn(region, title))}
      </details>`;
    });
  }

  override updated(): void {
    for (const part of this.renderRoot.querySelectorAll<SVGElement>('[data-state], [data-from]')) {
      const { state, from } = part.dataset;
      part.toggleAttribute('data-now', this.present.has(state ?? from ?? ''));
    }
  }

  /** The name of the region's present state; nothing while nobody orders. */
  private stateOf({ id }: StateNode): string {
    const start = `${id}.`;
    return (
      Array.from(this.present)
        .find((state) => state.startsWith(start))
        ?.slice(start.length) ?? ''
    );
  }
}

function drawn(region: StateNode, title: string): Element {
  const text = drawing(region, { title: `${title}: states and what leads from one to another` });
  return document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
}

if (!customElements.get('story-chart')) customElements.define('story-chart', StoryChart);
