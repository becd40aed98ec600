import type { Account, Product, Trial } from '@kasse/domain';
import type { ShopFile } from '@kasse/contract/config';
import { composeMail, type Mail, type MailPart } from './mail.ts';
import { speechFor } from './speech.ts';

/** What a welcome is written from. */
export interface TrialMailInput {
  readonly trial: Trial;
  readonly product: Product;
  readonly account: Account;
  readonly shop: ShopFile;
}

/** The welcome to a trial: access, assigning, the end and what then happens, how to buy. */
export function trialMail({ trial, product, account, shop }: TrialMailInput): Mail {
  const { words, format, text } = speechFor(account, shop);
  const name = text(product.name);
  const endsOn = format.day(trial.endsOn);
  const parts: MailPart[] = [
    { kind: 'heading', text: words.trial.title(name) },
    {
      kind: 'paragraph',
      text: words.trial.access(name),
      ...(product.url !== undefined && { link: { label: words.open(name), url: product.url } }),
    },
    { kind: 'paragraph', text: words.assignTrial(name) },
    { kind: 'paragraph', text: words.trial.ends(endsOn) },
    product.buyable
      ? {
          kind: 'paragraph',
          text: words.trial.buy(name),
          link: { label: words.trial.buyLink(name), url: shop.seller.website },
        }
      : { kind: 'paragraph', text: words.trial.noBuy(name) },
    { kind: 'paragraph', text: words.contact(shop.seller.name, shop.seller.email) },
  ];
  return composeMail(words.trial.subject(name, endsOn), words.language, parts);
}
