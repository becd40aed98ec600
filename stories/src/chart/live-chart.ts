import { checkoutMachine, orderMachine } from '@kasse/flow';
import { css, html, LitElement } from 'lit';
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
 * and with them the ways on.
 *
 * @tag story-chart
 */
class StoryChart extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 24px;
      color: light-dark(#15201f, #e8eeec);
      font:
        14px / 1.5 ui-sans-serif,
        system-ui,
        sans-serif;
    }
    figure {
      margin: 0;
      min-inline-size: 0;
    }
    figcaption {
      margin-block-end: 8px;
      font-weight: 600;
    }
    .view {
      max-block-size: 60vh;
      overflow: auto;
    }
    svg {
      display: block;
    }
  `;

  private leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => {
      if (this.isConnected) this.leave = followStates((states) => this.light(states));
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leave?.();
  }

  override render() {
    return regions.map((region) => {
      const title = titles[region.key] ?? region.key;
      return html`<figure>
        <figcaption>${title}</figcaption>
        <div class="view" tabindex="0" role="region" aria-label=${title}>${drawn(region, title)}</div>
      </figure>`;
    });
  }

  private light(states: PresentStates): void {
    for (const part of this.renderRoot.querySelectorAll<SVGElement>('[data-state], [data-from]')) {
      const { state, from } = part.dataset;
      part.toggleAttribute('data-now', states.has(state ?? from ?? ''));
    }
    for (const view of this.renderRoot.querySelectorAll('.view')) bringIntoView(view);
  }
}

/** A drawing that is larger than its place shows the state that is lit. */
function bringIntoView(view: Element): void {
  const lit = view.querySelector('[data-state][data-now]');
  if (!lit) return;
  const around = view.getBoundingClientRect();
  const { x, y, width, height } = lit.getBoundingClientRect();
  view.scrollTo({
    left: view.scrollLeft + x - around.x - (around.width - width) / 2,
    top: view.scrollTop + y - around.y - (around.height - height) / 2,
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
  });
}

function drawn(region: StateNode, title: string): Element {
  const text = drawing(region, { title: `${title}: states and what leads from one to another` });
  return document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
}

if (!customElements.get('story-chart')) customElements.define('story-chart', StoryChart);
