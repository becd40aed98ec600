import type { CheckoutView } from '@kasse/flow';
import type { Messages } from '@kasse/locales';
import type { DemoAccount } from '../journeys/stage.ts';
import type { Language } from '../journeys/words.ts';

/** The parts of a link; each may be missing. */
export interface LinkParts {
  readonly product?: string | undefined;
  readonly intent?: string | undefined;
  readonly plan?: string | undefined;
  readonly seats?: string | undefined;
  readonly billing?: string | undefined;
  readonly subscription?: string | undefined;
  readonly code?: string | undefined;
}

/** A link, and who follows it in which language. */
export interface Visitor extends LinkParts {
  readonly account: DemoAccount | undefined;
  readonly language: Language;
}

/** Every part right, wrong, outdated or missing, with everybody who may follow it. */
const values = {
  account: [undefined, 'muster', 'getestet', 'mitglied', 'konzern', 'gesperrt', 'neu', 'mehrfach'],
  language: ['de', 'en'],
  product: [undefined, 'telefonie', 'webinare', 'fernwartung', 'ki-protokolle', 'gone'],
  intent: [undefined, 'buy', 'trial', 'change', 'steal'],
  plan: [undefined, 'plus', 'team', 'gone'],
  seats: [undefined, '10', '501', 'ten'],
  billing: [undefined, 'year', 'month', 'weekly'],
  subscription: [undefined, 'lager', 'webinare', 'gone'],
  // Whatever it is worth is said where figures are: here it only must not get in the way.
  code: [undefined, 'HERBST10', 'gone'],
} as const satisfies { readonly [Name in keyof Required<Visitor>]: readonly (Visitor[Name] | undefined)[] };

const names = Object.keys(values) as (keyof typeof values)[];

/** One link of each kind: what is wrong in it, or who may not order. */
export const representatives: readonly Visitor[] = [
  { account: undefined, language: 'de', product: 'gone', intent: 'buy' },
  { account: 'getestet', language: 'en', product: 'telefonie', intent: 'trial' },
  { account: undefined, language: 'de', product: 'telefonie', intent: 'steal' },
  { account: 'neu', language: 'en', product: 'telefonie', intent: 'buy', plan: 'gone', seats: '10' },
  { account: 'neu', language: 'de', product: 'telefonie', intent: 'buy', seats: '501' },
  { account: undefined, language: 'en', product: 'telefonie', intent: 'buy', seats: 'ten' },
  { account: 'neu', language: 'de', product: 'fernwartung', intent: 'buy', seats: '10', billing: 'month' },
  { account: 'muster', language: 'de', product: 'webinare', intent: 'buy', plan: 'plus' },
  { account: 'mitglied', language: 'de', product: 'telefonie' },
  { account: 'konzern', language: 'en', product: 'gone' },
  { account: 'gesperrt', language: 'de', product: 'telefonie', intent: 'buy' },
  { account: 'mehrfach', language: 'en', product: 'telefonie', intent: 'change', subscription: 'lager' },
  { account: 'mehrfach', language: 'de', product: 'telefonie', intent: 'change', subscription: 'gone' },
  { account: 'neu', language: 'en', product: 'telefonie', intent: 'buy', code: 'gone' },
];

/** Links in which every value of a part meets every value of every other part; as few as are found by taking the best next one. */
export function pairwise(): readonly Visitor[] {
  const open = new Set(
    names.flatMap((one, place) =>
      names
        .slice(place + 1)
        .flatMap((other) =>
          values[one].flatMap((a) => values[other].map((b) => [one, a, other, b].join(' '))),
        ),
    ),
  );
  const met = (link: Visitor): string[] =>
    names.flatMap((one, place) =>
      names.slice(place + 1).map((other) => [one, link[one], other, link[other]].join(' ')),
    );
  const found: Visitor[] = [];
  for (let number = 0; open.size > 0; number += 1) {
    const candidates = Array.from({ length: 60 }, (_, candidate) => drawn(number * 60 + candidate));
    const news = (link: Visitor): number => met(link).filter((pair) => open.has(pair)).length;
    const best = candidates.reduce((one, other) => (news(other) > news(one) ? other : one));
    if (news(best) === 0) continue;
    for (const pair of met(best)) open.delete(pair);
    found.push(best);
  }
  return found;
}

/** A combination by its number: the same ones each time, spread over all of them. */
function drawn(number: number): Visitor {
  let rest = Math.imul(number + 1, 2_654_435_761) >>> 0;
  const entries = names.map((name) => {
    const among = values[name];
    const value = among[rest % among.length];
    rest = Math.imul(rest ^ (rest >>> 15), 2_246_822_519) >>> 0;
    return [name, value] as const;
  });
  return Object.fromEntries(entries) as unknown as Visitor;
}

/** What the customer must be able to read: the beginnings of sentences, of which none may be missing. */
export function sentencesFor(link: Visitor, view: CheckoutView, texts: Messages): readonly string[] {
  const { account, correction, problem, seats } = texts;
  const barred: Partial<Record<CheckoutView['moment'], string>> = {
    not_contact: account.notContact,
    corporate: account.corporate,
    on_hold: problem.account_on_hold,
  };
  const why = barred[view.moment];
  if (why !== undefined) return [why];
  const { selection, product } = view;
  if (link.product !== undefined && product?.id !== link.product) return [problem.link_outdated];
  if (!product) {
    const isWord = link.subscription !== undefined || [link.intent, link.plan, link.billing].some(isWrong);
    return isWord ? [problem.link_outdated] : [];
  }
  const name = product.name[link.language] ?? '';
  const wasTried = link.intent === 'trial' && view.offer?.trialUsed;
  // What is owned is known once somebody is signed in; until then the wish to change it waits.
  const isWaiting = link.intent === 'change' && !view.account;
  // With a subscription that is not there, what was to be done with it is gone as well.
  const isGone =
    view.account !== null &&
    link.subscription !== undefined &&
    link.subscription !== selection.subscriptionId;
  const given = [
    [
      isWaiting || isGone ? undefined : link.intent,
      selection.intent,
      wasTried ? problem.trial_used : correction.intent,
    ],
    [link.plan, selection.planId, correction.plan],
    [
      // A trial that starts at once is not billed, however it was wanted.
      selection.interval && link.billing,
      selection.interval,
      selection.interval === 'year' ? correction.interval_year : correction.interval_month,
    ],
  ] as const;
  const said = given.flatMap(([wanted, got, sentence]) =>
    wanted === undefined || wanted === got ? [] : [sentence.replace('{{product}}', name)],
  );
  if (isGone) said.push(correction.subscription);
  const isMoved = link.seats === '10' && selection.seats !== 10;
  if (isMoved || (view.seatsFixed && link.seats !== undefined && selection.seats !== Number(link.seats)))
    said.push(correction.seats);
  if (view.stop !== 'scope' || !view.seatProblem) return said;
  return [...said, link.seats === 'ten' ? seats.notNumber : seats.tooMany];
}

const isWrong = (word: string | undefined): boolean => ['steal', 'gone', 'weekly'].includes(word ?? '');
