import { loadFirstMessages } from '@kasse/locales';
import { css, html, nothing, type ReactiveController, type ReactiveElement } from 'lit';
import type { CheckoutJoin } from '../../context/checkout-join.ts';
import { createFormat, type Format } from '../../i18n/format.ts';
import { localeOf } from '../../i18n/locale-of.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { createPlainWords } from '../../i18n/plain-words.ts';
import { warnOfMissing } from '../../i18n/warn-once.ts';
import type { Choice } from '../../parts/choice.ts';

/** Milliseconds after the last key before the number of hits is spoken. */
const pause = 700;

/** What the search says, and how it writes numbers. */
interface Speech {
  readonly translate: Translate;
  readonly format: Pick<Format, 'number'>;
}

/** Finds rows by what is written in them. A file of its own, since most catalogues are short. */
export class ProductSearch implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly join: CheckoutJoin;
  private query = '';
  /** What the region holds now: it follows the keys after a pause. */
  private spoken = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Of a picker without a checkout, in the language of its place. */
  private own: Speech | undefined;

  constructor(host: ReactiveElement, join: CheckoutJoin) {
    this.host = host;
    this.join = join;
    host.addController(this);
    adoptLook(host.renderRoot as ShadowRoot);
    this.loadWords().catch(warnOfMissing('The words of the search'));
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** The rows that say what was typed, and the chosen one, whatever it says: what is chosen stays in sight. */
  narrow(rows: readonly Choice[], chosen: string): readonly Choice[] {
    const wanted = folded(this.query);
    return wanted === '' ? rows : rows.filter((row) => row.value === chosen || saysSo(row, wanted));
  }

  /** The field above all rows, with the number of hits. */
  field(rows: readonly Choice[]): unknown {
    const speech = this.join.checkout ?? this.own;
    if (!speech) return nothing;
    const { translate } = speech;
    const news = this.news(speech, rows);
    const isNone = news?.count === 0;
    return html`<div class="search">
      <label for="search" class="small strong">${translate('products.search')}</label>
      <span class="small soft" aria-hidden="true">${isNone ? nothing : news?.sentence}</span>
      <input
        id="search"
        part="search"
        type="search"
        autocomplete="off"
        maxlength="100"
        dir="auto"
        ?disabled=${this.host.matches(':disabled')}
        .value=${this.query}
        @input=${this.follow}
        @keydown=${this.press}
      />
      <p class="unseen" role="status">${this.spoken}</p>
      ${isNone ? html`<p class="none">${news.sentence}</p>` : nothing}
    </div>`;
  }

  /** How many rows say what was typed, as a sentence; undefined while nothing was typed. */
  private news({ translate, format }: Speech, rows: readonly Choice[]) {
    const wanted = folded(this.query);
    if (wanted === '') return undefined;
    const count = rows.filter((row) => saysSo(row, wanted)).length;
    const number = format.number(count);
    const sentence =
      count === 0
        ? translate('products.noMatch', { query: this.query.trim() })
        : translate('products.hits', { number });
    this.speak(sentence);
    return { count, sentence };
  }

  private speak(sentence: string): void {
    clearTimeout(this.timer);
    if (sentence === this.spoken) return;
    this.timer = setTimeout(() => {
      this.spoken = sentence;
      this.host.requestUpdate();
    }, pause);
  }

  private readonly follow = (event: Event): void => {
    this.look((event.target as HTMLInputElement).value);
  };

  /** Escape clears the field before it closes a dialog; Enter leads to the hits and sends no form. */
  private readonly press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.host.focus();
    }
    if (event.key === 'Escape' && this.query !== '') {
      event.preventDefault();
      event.stopPropagation();
      this.look('');
    }
  };

  private look(query: string): void {
    this.query = query;
    if (folded(query) === '') this.speak('');
    this.host.requestUpdate();
  }

  private async loadWords(): Promise<void> {
    if (this.join.checkout) return;
    const loaded = await loadFirstMessages(localeOf(this.host));
    const translate = createPlainWords({ ...loaded, isPart: true });
    this.own = { translate, format: createFormat(loaded) };
    this.host.requestUpdate();
  }
}

/** Whether a row says a text that was typed, in its name or its lines. */
function saysSo({ name, lines = [] }: Choice, wanted: string): boolean {
  return [name, ...lines].some((text) => folded(text).includes(wanted));
}

/**
 * A text without what typing may leave out: case, accents and other marks, signs without width, doubled blanks. Capitals
 * come first, since only they make two letters of the German ß.
 */
function folded(text: string): string {
  const bare = text
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '');
  return bare.replace(/\s+/gu, ' ').trim();
}

const look = css`
  .search {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    align-items: baseline;
    margin-block-end: calc(var(--_space) * 4);
  }
  .search :is(input, .none) {
    grid-column: 1 / -1;
  }
  .search input {
    min-inline-size: 0;
    min-block-size: 2.75em;
    padding-inline: calc(var(--_space) * 3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    appearance: none;
  }
  .search ::-webkit-search-cancel-button {
    filter: grayscale(1);
  }
  .search .none {
    padding-block-start: calc(var(--_space) * 2.5);
    overflow-wrap: anywhere;
  }
`;

function adoptLook({ adoptedStyleSheets }: ShadowRoot): void {
  if (look.styleSheet) adoptedStyleSheets.push(look.styleSheet);
}
