import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Language, Texts } from './texts.ts';

/** A piece of a page, already escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every page knows. */
export interface PageContext {
  readonly language: Language;
  readonly texts: Texts;
  /** The same page in the other language. */
  readonly otherPath: string;
  /** Base URL of the billing service. */
  readonly gateway: string;
  /** Id of the demo account that is signed in. */
  readonly account: string | undefined;
  /** The page holds the checkout, so that its header can show what is in the cart. */
  readonly hasCheckout?: boolean;
}

/** A whole page around its content. Its own script comes first, so that it hears all that Kasse says. */
export function page(context: PageContext, title: string, content: Markup): Markup {
  const { language, texts, otherPath } = context;
  const { base, paths } = texts;
  return html`<!doctype html>
    <html lang="${language}" data-site="${JSON.stringify({ base, paths })}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Sprechwerk</title>
        <link rel="icon" href="/icons/sprechwerk.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/site.css" />
        <script type="module" src="/site.js"></script>
        <script type="module" src="/v1/kasse.js"></script>
      </head>
      <body>
        <a class="skip" href="#content">${texts.skip}</a>
        <header class="top">
          <a class="brand" href="${base}/"
            ><img src="/icons/sprechwerk.svg" alt="" width="28" height="28" />Sprechwerk</a
          >
          <nav aria-label="${texts.navigation}">
            <a href="${base}/#products">${texts.products}</a>
            <a href="${paths.buy}">${texts.buy}</a>
            <a href="${paths.licences}">${texts.licences}</a>
            <a href="${otherPath}" lang="${language === 'de' ? 'en' : 'de'}">${texts.otherLanguage}</a>
          </nav>
          ${context.hasCheckout ? cartBadge : ''} ${accountSwitcher(context)}
        </header>
        <main id="content">${content}</main>
        ${events(texts)}
        <footer>
          <p>${texts.footer}</p>
          <p>
            <a href="${paths.terms}">${texts.pages.terms.title}</a>
            <a href="${paths.privacy}">${texts.pages.privacy.title}</a>
            <a href="${paths.contact}">${texts.pages.contact.title}</a>
          </p>
        </footer>
        ${signInDialog(texts)}
      </body>
    </html>`;
}

/** The buttons that sign in with a demo account; forms, so that they work without a script. */
export function accountButtons(texts: Texts): Markup {
  return html`<ul class="accounts">
    ${Object.entries(texts.accounts).map(
      ([id, name]) =>
        html`<li>
          <form method="post" action="/account">
            <button class="button quiet" name="account" value="${id}">${name}</button>
          </form>
        </li>`,
    )}
  </ul>`;
}

/** What is in the cart; the launcher around it opens the checkout, which then shows it. */
const cartBadge = html`<kasse-launcher for="checkout"
  ><kasse-cart for="checkout" compact></kasse-cart
></kasse-launcher>`;

function accountSwitcher({ texts, account }: PageContext): Markup {
  return html`<label class="switcher"
      ><span>${texts.account}</span>
      <select id="account" autocomplete="off">
        <option value="" ${account ? '' : 'selected'}>${texts.signedOut}</option>
        ${Object.entries(texts.accounts).map(
          ([id, name]) => html`<option value="${id}" ${id === account ? 'selected' : ''}>${name}</option>`,
        )}
      </select></label
    ><noscript><a href="${texts.paths.signIn}">${texts.signInTitle}</a></noscript>`;
}

function signInDialog(texts: Texts): Markup {
  return html`<dialog id="sign-in" class="sign-in" aria-labelledby="sign-in-title">
    <h2 id="sign-in-title">${texts.signInTitle}</h2>
    <p>${texts.signInText}</p>
    <p role="alert" id="sign-in-problem" data-text="${texts.signInFailed}"></p>
    ${accountButtons(texts)}
    <form method="dialog"><button class="button plain">${texts.cancel}</button></form>
  </dialog>`;
}

function events(texts: Texts): Markup {
  return html`<details class="events" id="events">
    <summary>${texts.events} <span id="event-count"></span></summary>
    <p>
      ${texts.eventsText}
      <button type="button" class="button plain" id="clear-events">${texts.eventsClear}</button>
    </p>
    <ol id="event-list" data-empty="${texts.eventsNone}"></ol>
  </details>`;
}
