import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement } from 'lit';
import { storyLink, type LinkGlobals } from './links.ts';
import { sheet } from './sheet.ts';

interface Door {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly globals?: LinkGlobals;
}

const doors: readonly (readonly [title: string, doors: readonly Door[]])[] = [
  [
    'Look at it',
    [
      {
        id: 'journey-the-whole-journey--inline',
        name: 'Click through it',
        text: 'The whole journey, from the first click to the order number. Nothing is sold.',
      },
      {
        id: 'journey-every-state--at-a-glance-320',
        name: 'Every state at a glance',
        text: 'On a phone, and 1280 px wide. Each state also has a story of its own.',
      },
      {
        id: 'journey-scenarios--declined',
        name: 'Scenarios',
        text: 'The same journey when a payment is declined, a trial is used up, an answer gets lost.',
      },
      {
        id: 'journey-live-chart--from-the-beginning',
        name: 'Live chart',
        text: 'The machine that runs the checkout, drawn from itself. It lights up where you click.',
      },
    ],
  ],
  [
    'Change it',
    [
      {
        id: 'tokens--every-token',
        name: 'Tokens',
        text: 'Names, light and dark values, computed contrast, and what reads each of them.',
      },
      {
        id: 'journey-every-state--checkout',
        globals: { parts: 'shown' },
        name: 'Parts',
        text: 'What a host can style where a token is not enough, outlined and named.',
      },
      {
        id: 'words--every-text',
        name: 'Words',
        text: 'Every text in German and English beside its key, with a story that shows it.',
      },
      {
        id: 'widgets-checkout--playground',
        name: 'Playground',
        text: 'Every attribute of the checkout as a control.',
      },
    ],
  ],
  [
    'Make it hard',
    [
      {
        id: 'journey-every-state--at-a-glance-320',
        globals: { locale: 'long' },
        name: 'Longer words',
        text: 'A made-up language, 40 % longer than English. Nothing may break at 320 px.',
      },
      {
        id: 'journey-every-state--checkout',
        globals: { locale: 'mirrored' },
        name: 'Mirrored',
        text: 'From right to left: bars, leaders and arrows change sides, figures do not.',
      },
      {
        id: 'journey-few-many-long--long',
        name: 'Long names, large sums',
        text: 'Names of 60 characters and prices of eight digits on a narrow phone.',
      },
      {
        id: 'journey-themes--high-contrast',
        name: 'Other themes',
        text: 'What a host makes of it with four tokens, or with one.',
      },
    ],
  ],
];

/** The first page: where what is. */
class StoryStart extends LitElement {
  static override styles = [
    sheet,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
        gap: 32px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding-block-start: 12px;
        border-block-start: 2px solid var(--page-ink);
      }
      li a {
        font-weight: 600;
        text-decoration: none;
      }
      li a:hover {
        text-decoration: underline;
      }
      li p {
        margin-block-start: 4px;
        font-size: 14px;
      }
    `,
  ];

  override render() {
    return html`<h1>Kasse for designers</h1>
      <p>
        A checkout that other people’s sites embed. Everything here is the real thing on a billing service
        inside the page: click, type, break it. The tools above change language, colour scheme, theme and
        audience of any story.
      </p>
      ${doors.map(
        ([title, group]) =>
          html`<h2>${title}</h2>
            <ul>
              ${group.map(
                ({ id, name, text, globals }) =>
                  html`<li>
                    ${storyLink(id, name, globals)}
                    <p>${text}</p>
                  </li>`,
              )}
            </ul>`,
      )}`;
  }
}

if (!customElements.get('story-start')) customElements.define('story-start', StoryStart);

const meta: Meta = { title: 'Start here', tags: ['!autodocs'] };
export default meta;

/** Where what is. */
export const Welcome: StoryObj = { name: 'Start here', render: () => html`<story-start></story-start>` };
