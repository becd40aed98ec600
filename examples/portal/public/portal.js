/*
 * What makes one flow of three pages: the flow says where it is, the page shows what belongs there, and where that is
 * another page, it goes there. Everything else is widgets.
 */

const { page } = document.body.dataset;
const paths = JSON.parse(document.body.dataset.paths);
const shop = document.getElementById('shop');

/** The page on which a moment of the flow is shown; others are told by the notice, wherever they come. */
const pageOf = {
  choosing: 'products',
  starting_trial: 'products',
  trial_started: 'products',
  cart: 'cart',
  checkout: 'checkout',
  placing: 'checkout',
  placed: 'checkout',
};

/** A token for whoever is signed in here, from this portal's own server. */
async function session() {
  const response = await fetch('/session', { method: 'POST' });
  if (!response.ok) throw new Error((await response.json()).message);
  return (await response.json()).token;
}

let shown;

/** Shows what belongs to this place of the flow, and brings the focus to its title once the customer has moved. */
function show({ view }) {
  // The badge says what is in the cart and leads there; while there is nothing, a link does.
  document.querySelector('.cart > a').hidden = view.cart.count > 0;
  const home = pageOf[view.moment];
  if (home && home !== page) {
    // With a history of its steps the flow has an entry for this place already: the other page takes it over.
    if (shop.history === 'steps') location.replace(paths[home]);
    else location.assign(paths[home]);
    return;
  }
  const place = view.moment === 'choosing' ? view.stop : view.moment;
  const at = view.changing ? `${place} changing` : place;
  if (at === shown) return;
  for (const part of document.querySelectorAll('[data-at]')) {
    const places = part.dataset.at.split(' ');
    part.hidden = view.changing
      ? !places.includes('changing') && part.localName !== 'kasse-checkout-form'
      : !places.includes(place);
  }
  if (shown && view.moment !== 'loading') document.querySelector('h2[data-at]:not([hidden])')?.focus();
  shown = view.moment === 'loading' ? undefined : at;
}

if (shop) {
  // Properties count from the moment the elements are there, so they can be set at once.
  shop.session = session;
  const { into } = shop.dataset;
  if (into) shop.messages = { 'actions.checkout': into };
  document.getElementById('apply')?.addEventListener('click', () => shop.send({ type: 'order.apply' }));
  await customElements.whenDefined('kasse-provider');
  shop.subscribe(show);
}
