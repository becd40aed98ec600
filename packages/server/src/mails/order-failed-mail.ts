import { composeMail, type Mail } from './mail.ts';
import type { OrderMailInput } from './order-mail.ts';
import { speechFor } from './speech.ts';

/** Tells a customer who did not wait for the answer that there will be no order, and that nothing was charged. */
export function orderFailedMail({ order, account, shop }: OrderMailInput): Mail {
  const { words } = speechFor(account, shop);
  const { name, email, website } = shop.seller;
  const subject = words.outcome.failed(name);
  return composeMail(subject, words.language, [
    { kind: 'heading', text: subject },
    { kind: 'paragraph', text: words.order.number(order.number) },
    { kind: 'paragraph', text: words.outcome.notCharged },
    { kind: 'paragraph', text: words.outcome.again(name), link: { label: name, url: website } },
    { kind: 'paragraph', text: words.contact(name, email) },
  ]);
}
