import { reset, tokens, type } from '@kasse/elements/theme';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html } from 'lit';
import { styled } from '../styled.ts';

styled('story-space', [
  tokens,
  reset,
  type,
  css`
    p {
      display: flex;
      align-items: center;
      gap: 16px;
      padding-block: 4px;
    }
    b {
      inline-size: 2em;
      font-weight: 400;
      text-align: end;
    }
    i {
      block-size: 12px;
      background: var(--_accent);
    }
    .s1 {
      inline-size: var(--_space);
    }
    .s2 {
      inline-size: calc(var(--_space) * 2);
    }
    .s3 {
      inline-size: calc(var(--_space) * 3);
    }
    .s4 {
      inline-size: calc(var(--_space) * 4);
    }
    .s6 {
      inline-size: calc(var(--_space) * 6);
    }
    .s8 {
      inline-size: calc(var(--_space) * 8);
    }
    .s10 {
      inline-size: calc(var(--_space) * 10);
    }
    .s14 {
      inline-size: calc(var(--_space) * 14);
    }
  `,
]);

const meta: Meta = { title: 'Foundation/Space' };
export default meta;

const scale = () =>
  [1, 2, 3, 4, 6, 8, 10, 14].map(
    (count) => html`<p class="small"><b>${count * 4}</b><i class="s${count}"></i></p>`,
  );

/** A grid of 4 px: between sections 40, title to content 24, label to field 6, row padding 14 × 16, slip padding 24. */
export const Scale: StoryObj = { render: () => html`<story-space .content=${scale}></story-space>` };

/** `--kasse-space: 3px` is the dense setting. */
export const Dense: StoryObj = {
  render: () => html`<story-space style="--kasse-space: 3px" .content=${scale}></story-space>`,
};
