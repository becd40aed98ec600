import { contrast } from '@kasse/elements/theme';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, nothing, svg } from 'lit';
import { copyable } from './copying.ts';
import { measures, namesInSheets, roles, type Role } from './design-tokens.ts';
import { sheet } from './sheet.ts';
import { usesOf } from './token-uses.ts';

type Scheme = 'light' | 'dark';

const valueOf = (name: string, scheme: Scheme): string =>
  roles.find((role) => role.name === name)?.[scheme] ?? 'transparent';

/** Drawn rather than styled, since a page under a strict policy has no inline styles. */
const swatch = (colour: string) =>
  html`<svg class="swatch" viewBox="0 0 48 32" aria-hidden="true">
    ${svg`<rect x="0.5" y="0.5" width="47" height="31" rx="3.5" fill=${colour} class="edge" />`}
  </svg>`;

const sample = (front: string, back: string) =>
  html`<svg class="sample" viewBox="0 0 32 20" aria-hidden="true">
    ${svg`<rect width="32" height="20" fill=${back} /><text x="16" y="14" fill=${front}>Aa</text>`}
  </svg>`;

const ratioOn = (role: Role, ground: string, scheme: Scheme) => {
  const found = contrast(role[scheme], valueOf(ground, scheme));
  return html`<li class=${found < role.ratio ? 'low' : ''}>
    ${sample(role[scheme], valueOf(ground, scheme))} ${found.toFixed(1)}
    <span class="soft">on ${ground}</span>
  </li>`;
};

const values = (role: Role, scheme: Scheme) =>
  html`<div class="value">${swatch(role[scheme])}<code>${role[scheme]}</code></div>
    <ul>
      ${role.grounds.map((ground) => ratioOn(role, ground, scheme))}
    </ul>`;

const uses = (name: string) =>
  usesOf(namesInSheets(name)).map(
    (use) => html`<li>${use.startsWith('kasse-') ? html`<code>${use}</code>` : use}</li>`,
  );

const colourRow = (role: Role) =>
  html`<tr>
    <th scope="row">
      ${copyable(`--kasse-color-${role.name}`)}
      <span class="use soft">${role.use}</span>
      ${role.isDerived ? html`<span class="use soft">Follows the accent of a host.</span>` : nothing}
      ${role.ratio > 1 ? html`<span class="use soft">Needs ${role.ratio} on its grounds.</span>` : nothing}
    </th>
    <td>${values(role, 'light')}</td>
    <td>${values(role, 'dark')}</td>
    <td>
      <ul>
        ${uses(role.name)}
      </ul>
    </td>
  </tr>`;

const measureRow = ({ name, use, value }: (typeof measures)[number]) =>
  html`<tr>
    <th scope="row">${copyable(`--kasse-${name}`)}<span class="use soft">${use}</span></th>
    <td><code>${value}</code></td>
    <td>
      <ul>
        ${uses(name)}
      </ul>
    </td>
  </tr>`;

/** Every token: what it is for, its values, the contrast that this browser computes, and what reads it. */
class StoryTokens extends LitElement {
  static override styles = [
    sheet,
    css`
      table {
        min-inline-size: 860px;
      }
      .use {
        display: block;
        max-inline-size: 28ch;
        margin-block-start: 4px;
        font-size: 13px;
      }
      .value {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      .swatch {
        flex: none;
        inline-size: 48px;
        block-size: 32px;
      }
      .edge {
        stroke: var(--page-rule);
      }
      .sample {
        inline-size: 32px;
        block-size: 20px;
        vertical-align: -5px;
        border-radius: 2px;
      }
      .sample text {
        font: 600 11px sans-serif;
        text-anchor: middle;
      }
      ul {
        margin: 0;
        padding: 0;
        font-size: 13px;
        list-style: none;
      }
      .value + ul {
        margin-block-start: 8px;
      }
      li {
        padding-block: 2px;
        white-space: nowrap;
      }
      .low {
        font-weight: 600;
        text-decoration: underline wavy;
      }
    `,
  ];

  override render() {
    return html`<h1>Tokens</h1>
      <p>
        Set them on a Kasse element or on any ancestor. They are written once, in
        <code>packages/elements/kasse.tokens.json</code>; the stylesheet is made from it by
        <code>npx pnpm@12.21.0 tokens --write</code>, and it is published for your own tools as
        <code>@kasse/elements/kasse.tokens.json</code>.
      </p>
      <h2>Colours</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Colours">
        <table>
          <thead>
            <tr>
              <th scope="col">Token</th>
              <th scope="col">Light, contrast</th>
              <th scope="col">Dark, contrast</th>
              <th scope="col">Used in</th>
            </tr>
          </thead>
          <tbody>
            ${roles.map(colourRow)}
          </tbody>
        </table>
      </div>
      <h2>Type, space, shape, motion</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Type, space, shape, motion">
        <table>
          <thead>
            <tr>
              <th scope="col">Token</th>
              <th scope="col">Default</th>
              <th scope="col">Used in</th>
            </tr>
          </thead>
          <tbody>
            ${measures.map(measureRow)}
          </tbody>
        </table>
      </div>`;
  }
}

if (!customElements.get('story-tokens')) customElements.define('story-tokens', StoryTokens);

const meta: Meta = { title: 'Tokens', tags: ['!autodocs'] };
export default meta;

/** Role, values, contrast, and where each is used. */
export const EveryToken: StoryObj = { name: 'Tokens', render: () => html`<story-tokens></story-tokens>` };
