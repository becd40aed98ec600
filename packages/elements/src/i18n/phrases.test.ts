import { expect } from '@open-wc/testing';
import { en } from '@kasse/locales/en';
import {
  owningAccount,
  stagedAccount,
  stagedCatalogue,
  stagedView,
  widerCatalogue,
} from '../testing/index.ts';
import type { StagedView } from '../testing/index.ts';
import { createFormat } from './format.ts';
import { stopTitle, trialEndSentence } from './phrases.ts';
import { createTranslate } from './translate.ts';

const locale = 'en';
const speech = { translate: createTranslate({ locale, messages: en }), format: createFormat({ locale }) };

const viewOf = (view: Partial<StagedView>) =>
  stagedView({ catalogue: widerCatalogue, account: stagedAccount, ...view });
const paid = {
  productId: 'meetings',
  intent: 'trial',
  planId: 'meetings',
  seats: 5,
  interval: 'month',
} as const;
const free = { productId: 'telefonie', intent: 'trial', planId: 'plus', seats: 1 } as const;
const ending = (view: Partial<StagedView>) => trialEndSentence({ ...speech, view: viewOf(view) });

describe('what happens at the end of a trial', () => {
  it('is that it ends, where it does', () => {
    const sentence = ending({ selection: free, trialEndsOn: '2026-12-07', mainAction: 'start_trial' });
    expect(sentence).to.contain('Free until 7 December 2026').and.contain('nothing is charged');
  });

  it('is what is charged then, where it goes on', () => {
    for (const mainAction of ['checkout', 'add_to_cart'] as const)
      expect(ending({ selection: paid, trialEndsOn: '2026-12-23', mainAction })).to.equal(
        'Free until 23 December 2026. Then €45.00 per month unless you cancel before.',
      );
  });

  it('is not said before the last stop, nor of what is bought', () => {
    expect(ending({ selection: paid, trialEndsOn: '2026-12-23', mainAction: 'continue' })).to.equal(
      undefined,
    );
    const selection = { ...paid, intent: 'buy' } as const;
    expect(ending({ selection, trialEndsOn: '2026-12-23', mainAction: 'checkout' })).to.equal(undefined);
  });
});

describe('the title of a stop', () => {
  const scope = (view: Partial<StagedView>) => stopTitle(speech, 'scope', viewOf(view));

  it('is a question for plan or number', () => {
    expect(scope({ selection: { ...free, intent: 'buy' } })).to.equal('Choose a plan');
    const rooms = { productId: 'raeume', intent: 'buy', planId: 'raeume' } as const;
    expect(scope({ selection: rooms })).to.equal('How many rooms do you need?');
  });

  it('is what the button said where a subscription is changed', () => {
    const selection = { productId: 'telefonie', intent: 'change', planId: 'plus' } as const;
    const view = { catalogue: stagedCatalogue, account: owningAccount, selection };
    expect(scope(view)).to.equal('Add licences');
  });
});
