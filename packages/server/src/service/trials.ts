import {
  checkTrial,
  createProblem,
  trialPeriod,
  type Account,
  type Trial,
  type TrialRequest,
} from '@kasse/domain';
import { trialMail } from '../mails/trial-mail.ts';
import { enqueueMail } from '../mails/outbox.ts';
import { readAccount } from './accounts.ts';
import type { Context, Created, Creation, Queries } from './context.ts';
import { once } from './idempotency.ts';

/** Starts a trial that needs no payment and queues its welcome mail, both or neither. */
export function startTrial(
  context: Context,
  creation: Creation,
  request: TrialRequest,
): Promise<Created<Trial>> {
  return once(context, 'trials', creation, request, async (transaction) => {
    const account = await readAccount(context, transaction, creation.caller);
    const catalogue = context.catalogue();
    checkTrial({ request, catalogue, account });
    const product = catalogue.products.find(({ id }) => id === request.productId);
    // One that needs payment details is ordered.
    if (!product?.trial || product.trial.requiresPayment) throw createProblem('not_offered');
    const { startsOn, endsOn } = trialPeriod(catalogue.today, product.trial.days);
    const { productId, planId, seats } = request;
    const trial: Trial = {
      id: context.newId(),
      productId,
      planId,
      seats,
      startsOn,
      endsOn,
      email: account.email,
    };
    await keepTrial(transaction, account, trial);
    const { text, html, subject } = trialMail({ trial, product, account, shop: context.shop });
    await enqueueMail(context, transaction, {
      kind: 'trial',
      subjectId: trial.id,
      account,
      subject,
      text,
      html,
    });
    return trial;
  });
}

async function keepTrial(transaction: Queries, account: Account, trial: Trial): Promise<void> {
  const owner = { account_id: account.id, product_id: trial.productId };
  // Two presses with two keys meet here: the second finds the row of the first.
  const first = await transaction
    .insertInto('tried_products')
    .values(owner)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (first.numInsertedOrUpdatedRows !== 1n) throw createProblem('trial_running');
  await transaction
    .insertInto('trials')
    .values({
      ...owner,
      id: trial.id,
      plan_id: trial.planId,
      seats: trial.seats,
      starts_on: trial.startsOn,
      ends_on: trial.endsOn,
    })
    .execute();
}
