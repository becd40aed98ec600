import { html } from 'hono/html';
import { accountButtons, page } from './layout.ts';
import type { Markup, PageContext } from './layout.ts';
import { fill } from './shop.ts';
import type { ProductTeaser } from './shop.ts';
import type { TextPage } from './texts.ts';

/** Deep link into the checkout, as it stands in the address of the page. */
export type DeepLink = Readonly<
  Partial<Record<'product' | 'intent' | 'plan' | 'seats' | 'billing' | 'code' | 'start', string>>
>;

/** The start page: what there is, each product with a launcher that opens the checkout in a dialog. */
export function homePage(context: PageContext, products: readonly ProductTeaser[]): Markup {
  const { texts } = context;
  return page(
    { ...context, hasCheckout: true },
    texts.claim,
    html`<section class="hero">
        <div>
          <h1>${texts.claim}</h1>
          <p class="lead">${texts.intro}</p>
          <p class="actions">
            <kasse-launcher for="checkout"
              ><a class="button" href="${texts.paths.buy}">${texts.start}</a></kasse-launcher
            >
            <a class="button plain" href="#products">${texts.see}</a>
          </p>
        </div>
        <img class="wave" src="/icons/wave.svg" alt="" width="520" height="320" />
      </section>
      <section id="products" aria-labelledby="products-title">
        <h2 id="products-title">${texts.productsTitle}</h2>
        <div class="products">${products.map((product) => productCard(context, product))}</div>
      </section>
      <section class="closing">
        <h2>${texts.closingTitle}</h2>
        <p>${texts.closing}</p>
      </section>
      ${checkout(context, html`id="checkout" presentation="dialog"`)}`,
  );
}

/** The page with the checkout inline, which launchers lead to where there is no script. */
export function buyPage(context: PageContext, link: DeepLink): Markup {
  const { texts } = context;
  const attributes = Object.entries(link).map(([name, value]) => html` ${name}="${value}"`);
  return page(
    { ...context, hasCheckout: true },
    texts.buyTitle,
    html`<div class="buy">
      <h1>${texts.buyTitle}</h1>
      <p class="lead">${texts.buyIntro}</p>
      ${checkout(context, html`id="checkout" ${attributes}`)}
      <noscript
        ><p>${texts.noScript} <a href="${texts.paths.contact}">${texts.pages.contact.title}</a></p></noscript
      >
    </div>`,
  );
}

/** Where "open the product" leads. */
export function appPage(context: PageContext, product: ProductTeaser): Markup {
  const { texts } = context;
  return page(
    context,
    product.name,
    html`<div class="landing">
      ${icon(product)}
      <h1>${fill(texts.appTitle, { product: product.name })}</h1>
      <p class="lead">${fill(texts.app, { product: product.name })}</p>
      <p><a class="button plain" href="${texts.base}/">${texts.back}</a></p>
    </div>`,
  );
}

/** Where "assign licences" leads. */
export function licencesPage(context: PageContext): Markup {
  const { texts } = context;
  return textPage(context, { title: texts.licencesTitle, paragraphs: [texts.licencesText] });
}

/** Signing in without a script. */
export function signInPage(context: PageContext): Markup {
  const { texts } = context;
  return page(
    context,
    texts.signInTitle,
    html`<div class="text">
      <h1>${texts.signInTitle}</h1>
      <p>${texts.signInText}</p>
      ${accountButtons(texts)}
    </div>`,
  );
}

/** A page that is only text. */
export function textPage(context: PageContext, { title, paragraphs }: TextPage): Markup {
  return page(
    context,
    title,
    html`<div class="text">
      <h1>${title}</h1>
      ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
      <p><a href="${context.texts.base}/">${context.texts.back}</a></p>
    </div>`,
  );
}

function checkout({ gateway, language }: PageContext, attributes: Markup): Markup {
  return html`<kasse-checkout ${attributes} gateway="${gateway}" locale="${language}"></kasse-checkout>`;
}

function productCard(context: PageContext, product: ProductTeaser): Markup {
  const { texts } = context;
  return html`<article class="product" id="${product.id}">
    ${icon(product)}
    <h3>${product.name}</h3>
    <p>${product.lead}</p>
    <ul>
      ${product.facts.map((fact) => html`<li>${fact}</li>`)}
    </ul>
    <p class="price">
      ${product.price ? html`<strong>${product.price.amount}</strong> ${product.price.unit}` : ''}
      ${product.trial ? html`<span>${product.trial}</span>` : ''}
    </p>
    <kasse-launcher for="checkout" product="${product.id}"
      ><a class="button quiet" href="${texts.paths.buy}?product=${product.id}"
        >${fill(texts.add, { product: product.name })}</a
      ></kasse-launcher
    >
  </article>`;
}

function icon({ icon: source }: ProductTeaser): Markup {
  return source ? html`<img class="icon" src="${source}" alt="" width="48" height="48" />` : html``;
}
