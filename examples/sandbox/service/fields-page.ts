import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { FieldName } from '../fields/card-check.ts';
import { testCards } from '../fields/test-cards.ts';
import type { CardBehaviour } from '../fields/test-cards.ts';

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The octagon of Kasse's own fields. */
const problemIcon = html`<svg
  viewBox="0 0 20 20"
  fill="none"
  stroke="currentColor"
  stroke-width="1.5"
  stroke-linecap="square"
  aria-hidden="true"
>
  <path d="M7 2.5h6L17.5 7v6L13 17.5H7L2.5 13V7zM10 6.4v4M10 13.5v.01" />
</svg>`;

function field(name: FieldName, autocomplete: string): Markup {
  return html`<div class="field">
    <label id="${name}-label" for="${name}"></label>
    <input
      id="${name}"
      name="${name}"
      type="text"
      dir="ltr"
      inputmode="numeric"
      autocomplete="${autocomplete}"
      autocorrect="off"
      spellcheck="false"
      aria-required="true"
    />
    <p id="${name}-message" hidden>${problemIcon}<span id="${name}-text"></span></p>
  </div>`;
}

/** The page in the frame. Its script fills in the words and shows it when a page of `parents` asks for it. */
export function fieldsPage(parents: readonly string[]): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="kasse-parents" content="${parents.join(' ')}" />
        <title>Payment sandbox</title>
        <link rel="stylesheet" href="/fields/page.css" />
        <script type="module" src="/fields/page.ts"></script>
      </head>
      <body>
        <main hidden>
          <form class="fields" autocomplete="on" novalidate>
            ${field('number', 'cc-number')}${field('expiry', 'cc-exp')}${field('code', 'cc-csc')}
          </form>
          <p role="status"></p>
        </main>
      </body>
    </html>`;
}

const meanings: Readonly<Record<CardBehaviour, string>> = {
  succeeds: 'is charged',
  declined: 'is declined',
  slow: 'is charged after five seconds',
  down: 'is not charged for ten seconds (the sandbox answers 503), then is',
  lost_reply: 'is charged, and the first answer does not arrive',
};

/** What somebody sees who opens the sandbox in a browser. */
export function homePage(): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Payment sandbox</title>
        <link rel="stylesheet" href="/fields/home.css" />
      </head>
      <body>
        <main>
          <h1>Payment sandbox</h1>
          <p>
            It stands in for a payment provider. No money moves, and no real card is accepted. Use one of
            these numbers with any month to come and any three digits as security code; the card that begins
            with 37 has four.
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">Number</th>
                <th scope="col">What happens to it</th>
              </tr>
            </thead>
            <tbody>
              ${testCards.map(
                ({ number, behaviour }) =>
                  html`<tr>
                    <td>${number}</td>
                    <td>${meanings[behaviour]}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </main>
      </body>
    </html>`;
}
