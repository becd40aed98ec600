import {
  KasseActions,
  KasseBillingPicker,
  KasseCart,
  KasseCheckoutForm,
  KasseConfirmation,
  KasseIntentPicker,
  KasseNotice,
  KasseOrderSummary,
  KassePlanPicker,
  KasseProductPicker,
  KasseProvider,
  KasseSeatSelector,
  KasseSteps,
  useCheckout,
  type KasseProviderProps,
  type UsedCheckout,
} from '@kasse/react';
import { useEffect, useRef, useState } from 'react';
import { OrderLog } from './order-log.tsx';
import { words, type Language } from './words.ts';

type View = NonNullable<UsedCheckout['view']>;

/** Moments with nothing to order yet or no more. */
const withoutSlip: readonly View['moment'][] = ['cart', 'trial_started'];

/** What the portal's page is given. */
export interface PortalProps extends Pick<KasseProviderProps, 'gateway' | 'session'> {
  readonly language: Language;
}

/** The portal's page: a layout of its own around the parts of a checkout. */
export function Portal({ language, gateway, session }: PortalProps) {
  const { ref, element, view } = useCheckout();
  const [entries, setEntries] = useState<readonly string[]>([]);
  const say = words[language];
  const note = (entry: string): void => setEntries((before) => [...before, entry]);
  return (
    <>
      <header className="top">
        <strong>Sprechwerk</strong>
        <KasseCart compact for="shop" />
        <a href={`?lang=${say.other.language}`} lang={say.other.language} hrefLang={say.other.language}>
          {say.other.name}
        </a>
      </header>
      <main>
        <h1>{say.title}</h1>
        <KasseProvider
          ref={ref}
          id="shop"
          className="shop"
          gateway={gateway}
          session={session}
          locale={language}
          headingLevel={2}
          links={{ terms: 'https://sprechwerk.example/terms', privacy: 'https://sprechwerk.example/privacy' }}
          onKasseOrderPlaced={({ detail: { orderNumber, total } }) =>
            note(say.ordered(orderNumber, amountOf(total, language)))
          }
          onKasseTrialStarted={({ detail: { productId, endsOn } }) =>
            note(say.tried(productId, dayOf(endsOn, language)))
          }
          onKasseOrderDeclined={() => note(say.declined)}
        >
          <div className="choices">
            <KasseSteps hidden={view?.moment !== 'choosing' && view?.moment !== 'checkout'} />
            {view && <Title view={view} language={language} />}
            <KasseNotice />
            {view && <Moment view={view} />}
          </div>
          <aside hidden={view === undefined || withoutSlip.includes(view.moment)}>
            {view?.changing ? (
              <>
                <KasseCart stacked withoutActions />
                <button type="button" onClick={() => element?.send({ type: 'order.apply' })}>
                  {say.apply}
                </button>
              </>
            ) : (
              <KasseOrderSummary />
            )}
          </aside>
        </KasseProvider>
        <OrderLog language={language} entries={entries} />
      </main>
    </>
  );
}

/** What the present moment asks. */
function Moment({ view }: { view: View }) {
  switch (view.moment) {
    case 'choosing':
    case 'starting_trial':
      return (
        <>
          <Question view={view} />
          <div className="actions">
            <KasseIntentPicker hidden={view.stop !== 'product'} />
            <KasseActions />
          </div>
        </>
      );
    case 'cart':
      return <KasseCart />;
    case 'checkout':
    case 'placing':
      return <KasseCheckoutForm />;
    case 'placed':
    case 'trial_started':
      return <KasseConfirmation />;
    default:
      return null;
  }
}

function Question({ view }: { view: View }) {
  if (view.stop === 'product') return <KasseProductPicker />;
  if (view.stop === 'billing') return <KasseBillingPicker />;
  return (
    <>
      <KassePlanPicker hidden={view.plans.length < 2} />
      <KasseSeatSelector />
    </>
  );
}

/** The title of a moment; it takes the focus when another one begins, so that everybody notices. */
function Title({ view, language }: { view: View; language: Language }) {
  const title = useRef<HTMLHeadingElement>(null);
  const { stops, cart, done } = words[language];
  const isDone = view.moment === 'placed' || view.moment === 'trial_started';
  const text = isDone ? done : view.moment === 'cart' ? cart : stops[view.stop];
  const shown = useRef(text);
  useEffect(() => {
    if (shown.current !== text) title.current?.focus();
    shown.current = text;
  }, [text]);
  return (
    <h2 ref={title} tabIndex={-1}>
      {text}
    </h2>
  );
}

/** Money as Kasse tells it: whole minor units, and how many of them there are to one. */
function amountOf(money: { minor: number; exponent: number; currency: string }, language: Language): string {
  const { minor, exponent, currency } = money;
  return (minor / 10 ** exponent).toLocaleString(language, {
    ...{ style: 'currency', currency },
    ...{ minimumFractionDigits: exponent, maximumFractionDigits: exponent },
  });
}

function dayOf(day: string, language: Language): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
}
