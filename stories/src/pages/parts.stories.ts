import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement } from 'lit';
import { elements, type Declaration } from '../toolbar/manifest.ts';
import { copyable } from './copying.ts';
import { storyLink } from './links.ts';
import { sheet } from './sheet.ts';

/** Elements that stand in a page by themselves come first; the others are their parts. */
const inner = new Set(['amount', 'choice-list', 'note', 'ruler', 'seat-field', 'trail']);

const docsOf = ({ tagName }: Declaration): string => {
  const name = tagName.replace('kasse-', '');
  return `${inner.has(name) ? 'parts' : 'widgets'}-${name}--docs`;
};

/** What stands between backticks in the manifest is code. */
const worded = (text = '') =>
  text.split('`').map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece));

const section = (element: Declaration) => html`
  <h2>${element.tagName}</h2>
  <table>
    <tbody>
      ${element.cssParts?.map(
        ({ name, description }) =>
          html`<tr>
            <th scope="row">${copyable(`${element.tagName}::part(${name})`)}</th>
            <td>${worded(description)}</td>
          </tr>`,
      )}
    </tbody>
  </table>
  <p>${storyLink(docsOf(element), `All of ${element.tagName}`)}</p>
`;

/** The parts of every element, as the manifest has them. */
class StoryParts extends LitElement {
  static override styles = [
    sheet,
    css`
      h2 {
        font-family: ui-monospace, monospace;
        font-size: 16px;
      }
      th {
        inline-size: 45%;
      }
    `,
  ];

  override render() {
    const listed = elements.filter(({ cssParts = [] }) => cssParts.length > 0);
    return html`<h1>Parts of components</h1>
      <p>
        Where a token is not enough, a host styles a part. “Show parts” above any story outlines all that can
        be reached there, each with its name, as
        ${storyLink('journey-every-state--checkout', 'on the checkout page', { parts: 'shown' })}.
      </p>
      ${listed.map(section)}`;
  }
}

if (!customElements.get('story-parts')) customElements.define('story-parts', StoryParts);

const meta: Meta = { title: 'Parts of components', tags: ['!autodocs'] };
export default meta;

/** Name and meaning, element by element. */
export const EveryPart: StoryObj = {
  name: 'Parts of components',
  render: () => html`<story-parts></story-parts>`,
};
