import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { accounts, texts } from './texts.ts';
import type { Account, Language, PageName } from './texts.ts';

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Who looks at a page, and in which language. */
export interface Visit {
  readonly language: Language;
  /** Base URL of the billing service. */
  readonly gateway: string;
  readonly account: Account;
}

/*
 * Three pages, one flow. Each has a provider of its own over the same billing service; the cart and the choice are kept
 * there and in the browser, so the next page goes on where the last one ended. What belongs to a place of the flow
 * names it in `data-at`; `portal.js` shows what belongs to the present one.
 */

/** Where products are chosen, stop by stop. What is chosen goes into the cart, which is the next page. */
export function productsPage(visit: Visit): Markup {
  const words = texts[visit.language];
  return page(
    visit,
    'products',
    html`<kasse-provider
      id="shop"
      gateway="${visit.gateway}"
      locale="${visit.language}"
      history="steps"
      checkout-url="${words.paths.cart}"
      data-into="${words.into}"
    >
      ${head(visit, 'products')}
      <div class="columns">
        <div class="card">
          <kasse-steps data-at="product scope billing"></kasse-steps>
          <h2 data-at="product" tabindex="-1">${words.product}</h2>
          <h2 data-at="scope" tabindex="-1">${words.scope}</h2>
          <h2 data-at="billing" tabindex="-1">${words.billing}</h2>
          <h2 data-at="trial_started" tabindex="-1" hidden>${words.trial}</h2>
          <kasse-notice></kasse-notice>
          <kasse-product-picker data-at="product"></kasse-product-picker>
          <kasse-plan-picker data-at="scope" hidden></kasse-plan-picker>
          <kasse-seat-selector data-at="scope" hidden></kasse-seat-selector>
          <kasse-billing-picker data-at="billing" hidden></kasse-billing-picker>
          <kasse-confirmation data-at="trial_started" hidden></kasse-confirmation>
          <div class="decide">
            <kasse-intent-picker data-at="product"></kasse-intent-picker>
            <kasse-actions data-at="scope billing starting_trial" hidden></kasse-actions>
          </div>
        </div>
        <aside>
          <kasse-order-summary data-at="product scope billing starting_trial"></kasse-order-summary>
        </aside>
      </div>
    </kasse-provider>`,
  );
}

/** The cart, edited in place. */
export function cartPage(visit: Visit): Markup {
  const words = texts[visit.language];
  return page(
    visit,
    'cart',
    html`<kasse-provider
      id="shop"
      gateway="${visit.gateway}"
      locale="${visit.language}"
      start="cart"
      checkout-url="${words.paths.checkout}"
    >
      ${head(visit, 'cart')}
      <div class="columns">
        <div class="card">
          <kasse-notice></kasse-notice>
          <kasse-cart data-at="cart"></kasse-cart>
        </div>
        <aside class="card quiet">
          <h2>${words.help}</h2>
          <p>${words.helpText}</p>
          <ul>
            ${words.facts.map((fact) => html`<li>${fact}</li>`)}
          </ul>
        </aside>
      </div>
    </kasse-provider>`,
  );
}

/** The checkout page and, once it is ordered, the result. While the order is changed, the form stays as it is. */
export function checkoutPage(visit: Visit): Markup {
  const words = texts[visit.language];
  return page(
    visit,
    'checkout',
    html`<kasse-provider id="shop" gateway="${visit.gateway}" locale="${visit.language}" start="checkout">
      ${head(visit, 'checkout')}
      <div class="columns wide">
        <div class="card">
          <h2 data-at="placed" tabindex="-1" hidden>${words.ordered}</h2>
          <kasse-notice></kasse-notice>
          <kasse-checkout-form data-at="checkout placing"></kasse-checkout-form>
          <kasse-confirmation data-at="placed" hidden></kasse-confirmation>
        </div>
        <aside>
          <section class="card change" data-at="changing" aria-labelledby="change-title" hidden>
            <h2 id="change-title" tabindex="-1">${words.changeTitle}</h2>
            <kasse-cart stacked without-actions></kasse-cart>
            <button type="button" class="button" id="apply">${words.apply}</button>
          </section>
          <kasse-order-summary data-at="checkout placing placed"></kasse-order-summary>
          <p data-at="checkout"><a class="back" href="${words.paths.cart}">${words.backToCart}</a></p>
        </aside>
      </div>
    </kasse-provider>`,
  );
}

/** Where an address leads nowhere. */
export function notFoundPage(visit: Visit): Markup {
  const words = texts[visit.language];
  return page(
    visit,
    undefined,
    html`<h1>${words.notFound}</h1>
      <p><a href="${words.paths.products}">${words.titles.products}</a></p>`,
  );
}

function head({ language }: Visit, name: PageName): Markup {
  const { titles, leads } = texts[language];
  return html`<h1>${titles[name]}</h1>
    <p class="lead">${leads[name]}</p>`;
}

function page({ language, account }: Visit, name: PageName | undefined, content: Markup): Markup {
  const words = texts[language];
  const other = language === 'de' ? 'en' : 'de';
  const link = (each: PageName): Markup =>
    html`<a href="${words.paths[each]}" ${each === name ? html`aria-current="page"` : ''}
      >${words.titles[each]}</a
    >`;
  const title = name ? words.titles[name] : words.notFound;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Sprechwerk</title>
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/portal.css" />
        <script type="module" src="/portal.js"></script>
        <script type="module" src="/v1/kasse.js"></script>
      </head>
      <body data-page="${name ?? ''}" data-paths="${JSON.stringify(words.paths)}">
        <a class="skip" href="#content">${words.skip}</a>
        <header class="top">
          <a class="brand" href="${words.paths.products}"
            ><img src="/mark.svg" alt="" width="32" height="32" /><span class="words"
              >Sprechwerk <small>${words.name}</small></span
            ></a
          >
          <nav aria-label="${words.navigation}">
            ${link('products')}
            <span class="cart" ${name === 'cart' ? html`data-here` : ''}
              >${link('cart')}<kasse-cart compact for="shop"></kasse-cart
            ></span>
            ${link('checkout')}
          </nav>
          <form method="post" action="/account" class="account">
            <label for="account" class="words">${words.account}</label>
            <select id="account" name="account" autocomplete="off">
              ${Object.entries(accounts[language]).map(
                ([id, title]) =>
                  html`<option value="${id}" ${id === account ? 'selected' : ''}>${title}</option>`,
              )}
            </select>
            <button>${words.change}</button>
          </form>
          <a class="language" href="${texts[other].paths[name ?? 'products']}" lang="${other}"
            ><span class="words">${words.otherLanguage}</span
            ><span class="short" aria-hidden="true">${other}</span></a
          >
        </header>
        <main id="content">${content}</main>
      </body>
    </html>`;
}
