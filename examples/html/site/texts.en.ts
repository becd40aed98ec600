import type { Texts } from './texts.ts';

/** The site in English. */
export const en: Texts = {
  base: '/en',
  paths: {
    buy: '/en/buy',
    licences: '/en/licences',
    signIn: '/en/sign-in',
    terms: '/en/terms',
    privacy: '/en/privacy',
    contact: '/en/contact',
    help: '/en/help',
    portal: '/en/portal',
  },
  skip: 'Skip to content',
  navigation: 'Main menu',
  products: 'Products',
  buy: 'Buy',
  licences: 'Licences',
  otherLanguage: 'Deutsch',
  account: 'Demo account',
  accounts: {
    muster: 'Muster & Söhne, with subscriptions',
    neu: 'New business',
    getestet: 'Trial already used',
    mitglied: 'Not a billing contact',
    mehrfach: 'Two subscriptions',
    gesperrt: 'Invoice unpaid',
    konzern: 'Corporate account',
  },
  signedOut: 'Signed out',
  claim: 'Everything worth talking about.',
  intro:
    'Telephony, meetings, webinars, remote support and rooms from one house. Choose what your team needs and pay per licence.',
  start: 'Add new subscription',
  see: 'See the products',
  productsTitle: 'What Sprechwerk does',
  from: 'from {price}',
  perUnit: { month: 'per {unit} per month', year: 'per {unit} per year' },
  flat: { month: 'per month', year: 'per year' },
  trialDays: 'Free for {days} days',
  trialOnly: 'Trial only for now',
  add: 'Add {product}',
  closingTitle: 'One account, one invoice',
  closing:
    'Each product is a subscription of its own, billed monthly or annually, with as many licences as you need. Add more when your team grows.',
  buyTitle: 'New subscription',
  buyIntro: 'Choose a product and order it on this page.',
  noScript: 'Ordering needs JavaScript. You can also reach us through the contact form.',
  appTitle: 'You have opened {product}',
  app: 'With a real vendor this is where you would work. Sprechwerk is an example, and the road ends here.',
  licencesTitle: 'Assign licences',
  licencesText:
    'Here you would hand the new licences to your users. This page shows where the road leads after an order.',
  back: 'To the start page',
  signInTitle: 'Sign in',
  signInText: 'Choose a demo account. There are no passwords here.',
  cancel: 'Cancel',
  signInFailed: 'That did not work just now. Try again.',
  events: 'Events',
  eventsText: 'What Kasse tells this page, newest first.',
  eventsNone: 'No events yet.',
  eventsClear: 'Clear the list',
  footer: 'Sprechwerk is a fictional vendor. Nothing is sold on this page.',
  notFound: {
    title: 'This page does not exist',
    paragraphs: ['Check the address or begin on the start page.'],
  },
  pages: {
    terms: {
      title: 'Terms of use',
      paragraphs: [
        'Sprechwerk is a fictional vendor and these terms are an example. They show where the link on the order page leads.',
        'A subscription begins on the day of the order. It renews for the chosen billing period until you cancel it. You can cancel up to the last day of the current period.',
        'A trial ends by itself. Nothing is charged unless you convert it to a subscription.',
        'All prices exclude VAT. Invoices are payable within 14 days.',
      ],
    },
    privacy: {
      title: 'Privacy notice',
      paragraphs: [
        'This example runs on your own computer. It asks for no real data and passes none on.',
        'A cookie remembers which demo account you chose. What you select in the order is kept in your browser’s storage and holds no personal data.',
      ],
    },
    contact: {
      title: 'Contact',
      paragraphs: [
        'For larger numbers a real vendor would make you an offer here. Sprechwerk is an example and takes no messages.',
      ],
    },
    help: {
      title: 'Frequently asked questions',
      paragraphs: [
        'Who may order? Billing contacts of an account. Ask your account’s administrator if you are not one.',
        'When does a subscription begin? On the day of the order. No other billing date moves.',
        'What happens after a trial? It ends automatically.',
      ],
    },
    portal: {
      title: 'Corporate billing portal',
      paragraphs: [
        'Corporate accounts manage their subscriptions here. In this example there is nothing to do.',
      ],
    },
  },
  pitches: {
    telefonie: {
      lead: 'The telephone system that nobody has to maintain. Bring your numbers, share the lines, be reachable anywhere.',
      facts: [
        'Keep your numbers or choose new ones',
        'Queues and announcements',
        'On desk phones, computers and on the road',
      ],
    },
    meetings: {
      lead: 'Meetings that begin on time. A link is enough, for guests without an account too.',
      facts: ['Picture, sound and screen', 'Guests without sign-in', 'Calendars stay where they are'],
    },
    webinare: {
      lead: 'Talks to a large audience, with registration, questions and a recording.',
      facts: ['Your own registration page', 'Collect and answer questions', 'Recording on the same day'],
    },
    fernwartung: {
      lead: 'Help as if you stood beside them. A screen is shared only when the other side agrees.',
      facts: ['Consent in every session', 'Windows, macOS and Linux', 'A log for your records'],
    },
    archiv: {
      lead: 'Whatever was said can be found again. Calls and minutes, stored encrypted and searched word by word.',
      facts: ['Full-text search', 'Retention periods of your own', 'Stored encrypted in Germany'],
    },
    raeume: {
      lead: 'Meeting rooms that connect at the press of a key. Billed per room, not per person.',
      facts: ['Availability at the door', 'Keep the equipment you have', 'Manage all rooms in one place'],
    },
    'ki-protokolle': {
      lead: 'A meeting becomes minutes: decisions, tasks and open questions, to be read and checked.',
      facts: ['German and English', 'Data stays in the EU', 'Every line with its source'],
    },
  },
};
