import * as parts from '@kasse/elements/parts';
import { reset, tokens, type } from '@kasse/elements/theme';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, type TemplateResult } from 'lit';
import { styled } from '../styled.ts';

styled('story-icons', [
  tokens,
  reset,
  type,
  css`
    ul {
      display: grid;
      gap: 24px 16px;
      grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .large svg {
      inline-size: 60px;
      block-size: 60px;
    }
  `,
]);

const icons = Object.entries(parts).filter(([name]) => name.endsWith('Icon')) as [
  string,
  () => TemplateResult,
][];

const sheet = (large: boolean) => () =>
  html`<ul class=${large ? 'large' : ''}>
    ${icons.map(([name, icon]) => html`<li class="small">${icon()} ${name.replace('Icon', '')}</li>`)}
  </ul>`;

const meta: Meta = { title: 'Foundation/Icons' };
export default meta;

/** Drawn on a 20 px grid, 1.5 px stroke, square caps, mitred joins. Beside words, never instead of them. */
export const All: StoryObj = { render: () => html`<story-icons .content=${sheet(false)}></story-icons>` };

/** Three times the size, to see the drawing. */
export const Large: StoryObj = { render: () => html`<story-icons .content=${sheet(true)}></story-icons>` };

/** Where reading goes from right to left, back, undo and open turn round. */
export const RightToLeft: StoryObj = {
  render: () => html`<div dir="rtl"><story-icons .content=${sheet(false)}></story-icons></div>`,
};
