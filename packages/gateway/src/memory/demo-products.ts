import type { Plan, Price, Product, Rate } from '@kasse/domain';
import { room, userLicence } from './demo-units.ts';

/** Everything that the fictional vendor sells: each product differs in what there is to choose. */
export const demoProducts: readonly Product[] = [
  {
    id: 'telefonie',
    name: { de: 'Telefonie', en: 'Telephony' },
    summary: {
      de: 'Die Telefonanlage im Browser, mit Ihren Rufnummern.',
      en: 'The phone system in the browser, with your own numbers.',
    },
    url: 'https://telefonie.sprechwerk.example/',
    buyable: true,
    trial: { days: 14, requiresPayment: false },
    plans: [
      userPlan('standard', 'Standard', {
        summary: { de: 'Telefonieren, weiterleiten, Anrufliste', en: 'Calls, forwarding, call list' },
        prices: perLicence('telefonie-standard', '12', '120'),
      }),
      userPlan('plus', 'Plus', {
        summary: { de: 'Dazu Warteschlangen und Sprachmenü', en: 'Adds queues and a voice menu' },
        prices: perLicence('telefonie-plus', '18', '180'),
      }),
      userPlan('premium', 'Premium', {
        summary: { de: 'Dazu Auswertungen und Aufzeichnung', en: 'Adds reports and recording' },
        prices: perLicence('telefonie-premium', '26', '260'),
      }),
    ],
    recommendedPlan: 'plus',
  },
  {
    id: 'meetings',
    name: { de: 'Meetings', en: 'Meetings' },
    summary: {
      de: 'Videokonferenzen ohne Installation.',
      en: 'Video meetings without an installation.',
    },
    url: 'https://meetings.sprechwerk.example/',
    buyable: true,
    trial: { days: 30, requiresPayment: false, plans: ['pro'] },
    plans: [
      userPlan(
        'basis',
        { de: 'Basis', en: 'Basic' },
        {
          summary: { de: 'Bis 25 Personen je Meeting', en: 'Up to 25 people per meeting' },
          prices: perLicence('meetings-basis', '8', '80'),
        },
      ),
      userPlan('pro', 'Pro', {
        summary: { de: 'Bis 250 Personen, mit Mitschnitt', en: 'Up to 250 people, with recording' },
        prices: perLicence('meetings-pro', '14', '140'),
      }),
    ],
  },
  {
    id: 'webinare',
    name: { de: 'Webinare', en: 'Webinars' },
    summary: {
      de: 'Vorträge und Schulungen für viele Zuhörer.',
      en: 'Talks and trainings for a large audience.',
    },
    url: 'https://webinare.sprechwerk.example/',
    buyable: true,
    plans: [
      userPlan('standard', 'Standard', {
        seats: { minimum: 5, maximum: 200, step: 5, included: 0 },
        prices: perLicence('webinare-standard', '15', '150'),
      }),
      userPlan('plus', 'Plus', {
        seats: { minimum: 5, maximum: 200, step: 5, included: 0 },
        prices: perLicence('webinare-plus', '22', '220'),
      }),
      userPlan('premium', 'Premium', {
        seats: { minimum: 5, maximum: 200, step: 5, included: 0 },
        prices: perLicence('webinare-premium', '30', '300'),
      }),
    ],
    defaultInterval: 'year',
  },
  {
    id: 'fernwartung',
    name: { de: 'Fernwartung', en: 'Remote support' },
    summary: {
      de: 'Rechner aus der Ferne betreuen, für ein Team von fünf.',
      en: 'Look after computers from afar, for a team of five.',
    },
    url: 'https://fernwartung.sprechwerk.example/',
    buyable: true,
    plans: [
      userPlan('team', 'Team', {
        seats: { minimum: 5, maximum: 5, step: 1, included: 0 },
        prices: [{ id: 'fernwartung-team-month', interval: 'month', pricing: { model: 'flat', flat: '49' } }],
      }),
    ],
  },
  {
    id: 'raeume',
    name: { de: 'Räume', en: 'Rooms' },
    summary: {
      de: 'Besprechungsräume mit Bildschirm und Kamera verbinden.',
      en: 'Connect meeting rooms with their screen and camera.',
    },
    url: 'https://raeume.sprechwerk.example/',
    buyable: true,
    trial: { days: 14, requiresPayment: false },
    plans: [
      {
        id: 'standard',
        name: { de: 'Standard', en: 'Standard' },
        unit: room,
        seats: { minimum: 1, maximum: 50, step: 1, included: 0 },
        prices: perLicence('raeume-standard', '29', '290'),
      },
    ],
  },
  {
    id: 'ki-protokolle',
    name: { de: 'KI-Protokolle', en: 'AI minutes' },
    summary: {
      de: 'Schreibt mit und fasst zusammen. Noch in der Erprobung.',
      en: 'Takes notes and sums up. Still being tried out.',
    },
    url: 'https://ki-protokolle.sprechwerk.example/',
    buyable: false,
    trial: { days: 30, requiresPayment: false },
    plans: [
      userPlan(
        'vorschau',
        { de: 'Vorschau', en: 'Preview' },
        {
          seats: { minimum: 1, maximum: 25, step: 1, included: 0 },
          prices: [],
        },
      ),
    ],
  },
  {
    id: 'archiv',
    name: { de: 'Archiv', en: 'Archive' },
    summary: {
      de: 'Aufzeichnungen und Protokolle revisionssicher aufbewahren.',
      en: 'Keep recordings and minutes safe from changes.',
    },
    url: 'https://archiv.sprechwerk.example/',
    buyable: true,
    trial: { days: 30, requiresPayment: true },
    plans: [userPlan('standard', 'Standard', { prices: perLicence('archiv-standard', '6', '60') })],
  },
];

function userPlan(
  id: string,
  name: string | Plan['name'],
  rest: Pick<Plan, 'prices'> & Partial<Pick<Plan, 'summary' | 'seats'>>,
): Plan {
  return {
    id,
    name: typeof name === 'string' ? { de: name, en: name } : name,
    unit: userLicence,
    seats: { minimum: 1, maximum: 500, step: 1, included: 0 },
    ...rest,
  };
}

function perLicence(id: string, month: Rate, year: Rate): Price[] {
  return [
    { id: `${id}-month`, interval: 'month', pricing: { model: 'per_unit', unit: month } },
    { id: `${id}-year`, interval: 'year', pricing: { model: 'per_unit', unit: year } },
  ];
}
