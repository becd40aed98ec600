import type { TrailStep } from '@kasse/elements/parts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inWords } from '../languages.ts';

const words = {
  de: {
    label: 'Schritte',
    names: ['Produkt', 'Umfang', 'Abrechnung', 'Kasse'],
    of: (n: number, all: number, name: string) => `Schritt ${n} von ${all}: ${name}`,
  },
  en: {
    label: 'Steps',
    names: ['Product', 'Plan', 'Billing', 'Checkout'],
    of: (n: number, all: number, name: string) => `Step ${n} of ${all}: ${name}`,
  },
};

const at = (present: number, total: number) =>
  inWords(words, ({ label, names, of }) => {
    const steps = names.slice(0, total).map<TrailStep>((name, index) => ({
      id: name,
      label: name,
      state: index < present ? 'done' : index === present ? 'present' : 'later',
      reachable: index < present,
    }));
    return html`<kasse-trail
      .label=${label}
      .steps=${steps}
      .position=${of(present + 1, total, names[present] ?? '')}
    ></kasse-trail>`;
  });

const meta: Meta = { title: 'Parts/Trail', component: 'kasse-trail' };
export default meta;

/** On arrival. */
export const First: StoryObj = { render: at(0, 4) };

/** Done steps have a check and can be pressed. */
export const Third: StoryObj = { render: at(2, 4) };

/** At the checkout. */
export const Last: StoryObj = { render: at(3, 4) };

/** A trial has two steps. */
export const Trial: StoryObj = { render: at(1, 2) };
