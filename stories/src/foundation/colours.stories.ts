import { contrast, reset, tokenColour, tokens, type } from '@kasse/elements/theme';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { roles } from '../pages/design-tokens.ts';

/** Pairs that occur, with the ratio that WCAG 2.2 asks of them: 4.5 for text, 3 for the outline of a control. */
const pairs: readonly (readonly [front: string, back: string, least: number])[] = roles.flatMap(
  ({ name, grounds, ratio }) => grounds.map((ground) => [name, ground, ratio] as const),
);

class StoryColours extends LitElement {
  static override styles = [
    tokens,
    reset,
    type,
    css`
      .tiles,
      .pairs {
        display: grid;
        gap: 16px;
        grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
      }
      .tile i {
        display: block;
        block-size: 64px;
        border: 1px solid var(--_rule);
        background: var(--shown);
      }
      .pair {
        padding: 12px 16px;
        background: var(--back);
        color: var(--front);
      }
      .outline {
        border: 3px solid var(--front);
        color: var(--_ink);
      }
      .title {
        margin-block: 40px 16px;
      }
      .low {
        outline: 3px solid var(--_bad);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<div class="tiles">
        ${roles.map(
          ({ name: token, use }) =>
            html`<div class="tile" data-token=${token}>
              <i></i>
              <p class="small strong">${token}</p>
              <p class="small soft">${use}</p>
            </div>`,
        )}
      </div>
      <h2 class="title">Contrast, computed here</h2>
      <div class="pairs">
        ${pairs.map(
          ([front, back]) =>
            html`<div class="pair" data-front=${front} data-back=${back}>
              <p class="section"></p>
              <p class="small">${front} on ${back}</p>
            </div>`,
        )}
      </div>`;
  }

  override updated(): void {
    const root = this.shadowRoot;
    if (!root) return;
    for (const tile of root.querySelectorAll<HTMLElement>('.tile'))
      tile.style.setProperty('--shown', `var(--_${tile.dataset['token'] ?? ''})`);
    root.querySelectorAll<HTMLElement>('.pair').forEach((tile, index) => {
      const [front = '', back = '', least = 0] = pairs[index] ?? [];
      tile.classList.toggle('outline', least === 3);
      tile.style.setProperty('--front', `var(--_${front})`);
      tile.style.setProperty('--back', `var(--_${back})`);
      const ratio = contrast(tokenColour(root, front), tokenColour(root, back));
      tile.classList.toggle('low', ratio < least);
      const figure = tile.querySelector('.section');
      if (figure) figure.textContent = `${ratio.toFixed(1)}${ratio < least ? ` (needs ${least})` : ''}`;
    });
  }
}

if (!customElements.get('story-colours')) customElements.define('story-colours', StoryColours);

const meta: Meta = { title: 'Foundation/Colours' };
export default meta;

/** Roles, not hues. Every pair shows its contrast as this browser computes it; one that is too low has a frame. */
export const Tokens: StoryObj = { render: () => html`<story-colours></story-colours>` };

/** A host that sets the accent alone: strong, tint and the text on it follow. */
export const AccentAlone: StoryObj = {
  render: () =>
    html`<story-colours style="--kasse-color-accent: light-dark(#5b3fc4, #b7a6f5)"></story-colours>`,
};
