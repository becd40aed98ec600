import { listEvents } from './events.js';
import { askToSignIn, session, watchAccount } from './account.js';

const { base, paths } = JSON.parse(document.documentElement.dataset.site);
const checkouts = document.querySelectorAll('kasse-checkout');

for (const checkout of checkouts) {
  // Properties may be set before the elements have loaded: they count from the moment they are there.
  checkout.links = {
    terms: `${base}/terms`,
    privacy: `${base}/privacy`,
    help: `${base}/help`,
  };
}

watchAccount((account) => {
  // Another function is another session; none means that nobody is signed in.
  for (const checkout of checkouts) checkout.session = account ? () => session(account) : undefined;
});

document.addEventListener('kasse-sign-in-required', () => askToSignIn());
document.addEventListener('kasse-open-product', (event) => {
  location.assign(`${base}/app/${encodeURIComponent(event.detail.productId)}`);
});
document.addEventListener('kasse-assign-licences', () => location.assign(paths.licences));
document.addEventListener('kasse-ask-for-quote', () => location.assign(paths.contact));

listEvents();
