import { de } from '@kasse/locales/de';
import { en } from '@kasse/locales/en';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement } from 'lit';
import { copyable } from './copying.ts';
import { storyLink, storyName } from './links.ts';
import seen from './seen.json';
import { sheet } from './sheet.ts';

interface Word {
  readonly key: string;
  readonly german: string;
  readonly english: string;
  /** Id of a story that shows it. */
  readonly story: string | undefined;
}

/** Where each key is seen; `test/stories` finds it out and writes the file. */
const stories: Readonly<Record<string, string>> = seen;

const groups: readonly (readonly [group: string, words: readonly Word[]])[] = Object.entries(de).map(
  ([group, texts]) => [
    group,
    Object.entries(texts).map(([name, german]) => ({
      key: `${group}.${name}`,
      german,
      english: (en as Readonly<Record<string, Readonly<Record<string, string>>>>)[group]?.[name] ?? '',
      story: stories[`${group}.${name}`],
    })),
  ],
);

/** Every text beside its key, with a search over all of it. */
class StoryWords extends LitElement {
  static override properties = { query: { state: true } };
  static override styles = [
    sheet,
    css`
      label {
        display: block;
        margin-block: 24px 0;
        font-size: 14px;
      }
      input {
        display: block;
        box-sizing: border-box;
        inline-size: min(100%, 400px);
        block-size: 44px;
        margin-block-start: 6px;
        padding-inline: 12px;
        border: 1px solid var(--page-soft);
        border-radius: 4px;
        background: none;
        color: inherit;
        font: inherit;
      }
      table {
        min-inline-size: 720px;
        table-layout: fixed;
      }
      th:first-child {
        inline-size: 24%;
      }
      th:last-child {
        inline-size: 20%;
      }
    `,
  ];
  declare query: string;

  constructor() {
    super();
    this.query = '';
  }

  override render() {
    const found = groups
      .map(([group, words]) => [group, words.filter((word) => this.isFound(word))] as const)
      .filter(([, words]) => words.length > 0);
    const count = found.reduce((sum, [, words]) => sum + words.length, 0);
    return html`<h1>Words</h1>
      <p>
        Every text of Kasse: its key, German and English, and a story that says it. “Show keys” above that
        story points it out. To change a text, edit <code>packages/locales/src</code>; a host changes one by
        its key.
      </p>
      <label>
        Search keys and texts
        <input
          type="search"
          .value=${this.query}
          @input=${(event: InputEvent) => {
            this.query = (event.target as HTMLInputElement).value;
          }}
        />
      </label>
      <p role="status">${count} ${count === 1 ? 'text' : 'texts'}</p>
      ${found.map(
        ([group, words]) =>
          html`<h2 id=${group}>${group}</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby=${group}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Key</th>
                    <th scope="col">German</th>
                    <th scope="col">English</th>
                    <th scope="col">Seen in</th>
                  </tr>
                </thead>
                <tbody>
                  ${words.map(row)}
                </tbody>
              </table>
            </div>`,
      )}`;
  }

  private isFound({ key, german, english }: Word): boolean {
    const query = this.query.trim().toLowerCase();
    return [key, german, english].some((text) => text.toLowerCase().includes(query));
  }
}

/** A text for one piece or for a year is said in the place of the one for several or for a month. */
const twinsOf = (key: string): string[] => {
  const [stem = key, form] = key.split('_');
  return form ? ['other', 'one', 'month', 'year'].map((each) => `${stem}_${each}`) : [];
};

const place = (key: string, story: string | undefined) => {
  if (story) return storyLink(story, storyName(story));
  if (key.startsWith('live.')) return html`<span class="soft">only spoken</span>`;
  const twin = twinsOf(key).find((each) => stories[each]);
  const shown = twin && stories[twin];
  return shown
    ? html`<span class="soft">in the place of ${twin}:</span> ${storyLink(shown, storyName(shown))}`
    : html`<span class="soft">in no story</span>`;
};

const row = ({ key, german, english, story }: Word) =>
  html`<tr>
    <th scope="row">${copyable(key)}</th>
    <td lang="de">${german}</td>
    <td lang="en">${english}</td>
    <td>${place(key, story)}</td>
  </tr>`;

if (!customElements.get('story-words')) customElements.define('story-words', StoryWords);

const meta: Meta = { title: 'Words', tags: ['!autodocs'] };
export default meta;

/** Key, German, English, and where it is seen. */
export const EveryText: StoryObj = { name: 'Words', render: () => html`<story-words></story-words>` };
