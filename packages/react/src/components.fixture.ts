import { defineKasse } from '@kasse/elements/define';
import type * as Elements from '@kasse/elements';
import { createMemoryGateway } from '@kasse/gateway/memory';
import { loadMessages } from '@kasse/locales';
import { expect, waitUntil } from '@open-wc/testing';
import { createElement, StrictMode, version, type ComponentProps, type ReactNode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import {
  KasseCheckout,
  KasseLauncher,
  KassePlanPicker,
  KasseProvider,
  KasseSeatSelector,
  useCheckout,
} from './index.ts';

/** Kept, so that renders do not make another one. */
const gateway = createMemoryGateway();
const define = (): Promise<void> => defineKasse({ loadMessages, connect: () => gateway });

/** What React and Kasse complained of. */
const complaints: string[] = [];
for (const level of ['error', 'warn'] as const) {
  const say = console[level];
  console[level] = (...words: unknown[]) => {
    const complaint = words.map(String).join(' ');
    // Lit has hints for its developers, which are about the elements.
    if (!complaint.includes('https://lit.dev/msg/')) complaints.push(complaint);
    say(...words);
  };
}

let roots: Root[] = [];

function placed(): HTMLElement {
  return document.body.appendChild(document.createElement('main'));
}

/** Renders in StrictMode, and again by calling the result. */
function rendered(node: ReactNode): (node: ReactNode) => void {
  const root = createRoot(placed());
  roots.push(root);
  const render = (next: ReactNode): void => root.render(createElement(StrictMode, null, next));
  render(node);
  return render;
}

function removed(): void {
  for (const root of roots) root.unmount();
  roots = [];
  document.body.replaceChildren();
  localStorage.clear();
}

/** The first element of a tag, once it is in the page. */
async function found<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): Promise<HTMLElementTagNameMap[Tag]> {
  await waitUntil(() => document.querySelector(tag));
  return document.querySelector(tag) as HTMLElementTagNameMap[Tag];
}

const momentOf = (element: Elements.KasseProvider): string | undefined => element.view?.moment;

/** What holds of the components in a version of React. */
export function describeComponents(major: number): void {
  describe(`the components in React ${version}`, () => {
    afterEach(() => {
      removed();
      expect(complaints.splice(0).join('; ')).to.equal('');
    });

    it('are tested in the version that is meant', () => {
      expect(version.split('.')[0]).to.equal(String(major));
    });

    it('hand on everything to elements that are defined later', async () => {
      const links = { terms: '/terms' };
      rendered(createElement(KasseProvider, { gateway, links, locale: 'de', headingLevel: 3, id: 'shop' }));
      const element = await found('kasse-provider');
      expect(element.getAttribute('locale')).to.equal('de');
      await waitUntil(() => (element.gateway as unknown) === gateway);
      await define();
      await waitUntil(() => momentOf(element) === 'choosing');
      expect([element.locale, element.headingLevel, element.id]).to.deep.equal(['de', 3, 'shop']);
      expect(element.links).to.deep.equal(links);
    });

    it('start a checkout once, also in StrictMode', async () => {
      await define();
      let asked = 0;
      const counting = {
        ...gateway,
        catalogue: (...options: Parameters<typeof gateway.catalogue>) => {
          asked += 1;
          return gateway.catalogue(...options);
        },
      };
      rendered(createElement(KasseProvider, { gateway: counting }));
      const element = await found('kasse-provider');
      await waitUntil(() => momentOf(element) === 'choosing');
      expect(asked).to.equal(1);
    });

    it('hear each event once, by the listener of the last render', async () => {
      await define();
      const heard: string[] = [];
      const shop = (name: string): ReactNode =>
        createElement(KasseProvider, {
          gateway,
          onKasseReady: () => void heard.push(`${name} ready`),
          onKasseSelectionChange: ({ detail, currentTarget }) =>
            void heard.push(`${name} ${detail.selection.productId ?? ''} ${currentTarget.localName}`),
        });
      const render = rendered(shop('first'));
      const element = await found('kasse-provider');
      await waitUntil(() => momentOf(element) === 'choosing');
      render(shop('second'));
      await waitUntil(() => {
        heard.splice(1);
        element.send({ type: 'product.pick', productId: 'telefonie' });
        element.send({ type: 'product.pick', productId: 'raeume' });
        return heard.at(-1)?.startsWith('second');
      });
      expect(heard[0]).to.equal('first ready');
      expect(heard.at(-1)).to.equal('second raeume kasse-provider');
      removed();
      const before = heard.length;
      await waitUntil(() => {
        element.dispatchEvent(new CustomEvent('kasse-ready'));
        return heard.splice(before).length === 0;
      });
    });

    it('take objects and functions that a page writes anew for each render as the same', async () => {
      await define();
      const sessions: string[] = [];
      const shop = (name: string): ReactNode =>
        createElement(KasseProvider, {
          gateway,
          className: name,
          links: { terms: '/terms' },
          messages: { 'actions.continue': 'Go on' },
          session: () => {
            sessions.push(name);
            return Promise.resolve(name);
          },
        });
      const render = rendered(shop('first'));
      const element = await found('kasse-provider');
      await waitUntil(() => momentOf(element) === 'choosing');
      const { links, messages, session } = element;
      render(shop('second'));
      await waitUntil(() => element.className === 'second');
      expect([element.links === links, element.messages === messages]).to.deep.equal([true, true]);
      expect(element.session === session && typeof session).to.equal('function');
      expect(await (session as () => Promise<string>)()).to.equal('second');
    });

    it('give a property its own value back when its prop is gone', async () => {
      await define();
      const render = rendered(
        createElement(KasseCheckout, {
          ...{ gateway, presentation: 'dialog', headingLevel: 3, open: true, title: 'given' },
          links: { terms: '/terms' },
        }),
      );
      const element = await found('kasse-checkout');
      await waitUntil(() => element.open && element.links.terms);
      render(createElement(KasseCheckout, { gateway }));
      await waitUntil(() => element.title === '');
      const { presentation, headingLevel, open, links } = element;
      expect([presentation, headingLevel, open, links]).to.deep.equal(['inline', 2, false, {}]);
    });

    it('change a gateway from an object to an address and back', async () => {
      await define();
      const render = rendered(createElement(KasseProvider, { gateway }));
      const element = await found('kasse-provider');
      await waitUntil(() => momentOf(element) === 'choosing');
      render(createElement(KasseProvider, { gateway: 'demo' }));
      await waitUntil(() => element.gateway === 'demo');
      render(createElement(KasseProvider, { gateway }));
      await waitUntil(() => (element.gateway as unknown) === gateway);
    });

    it('take what React knows of any element', async () => {
      let pressed = 0;
      const given = {
        className: 'wide',
        hidden: false,
        style: { color: 'red' },
        'aria-hidden': false,
        lang: 'de',
      };
      rendered(createElement(KasseLauncher, { ...given, onClick: () => (pressed += 1) }, 'Buy'));
      const element = await found('kasse-launcher');
      element.click();
      expect([element.className, element.hidden, element.style.color]).to.deep.equal(['wide', false, 'red']);
      expect([element.getAttribute('aria-hidden'), element.lang, pressed]).to.deep.equal(['false', 'de', 1]);
    });

    it('give the element by ref, and null when it is gone', async () => {
      await define();
      const seen: unknown[] = [];
      rendered(createElement(KasseCheckout, { gateway, ref: (element) => void seen.push(element) }));
      const element = await found('kasse-checkout');
      await waitUntil(() => seen.at(-1) === element);
      removed();
      await waitUntil(() => seen.at(-1) === null);
    });

    it('hear the change of a control', async () => {
      await define();
      const values: number[] = [];
      const onChange = ({ currentTarget }: { currentTarget: Elements.KasseSeatSelector }): void =>
        void values.push(currentTarget.value);
      rendered(
        createElement(KasseSeatSelector, { name: 'seats', min: 2, value: 4, label: 'Seats', onChange }),
      );
      const element = await found('kasse-seat-selector');
      await waitUntil(() => element.shadowRoot?.querySelector('kasse-seat-field'));
      const field = element.shadowRoot?.querySelector(
        'kasse-seat-field',
      ) as HTMLElementTagNameMap['kasse-seat-field'];
      field.dispatchEvent(new CustomEvent('kasse-number', { detail: { value: 5, text: '5' } }));
      expect([element.min, values]).to.deep.equal([2, [5]]);
    });

    it('take attributes without a property by what these say, and none that an element writes itself', async () => {
      await define();
      const { theme }: ComponentProps<typeof KasseProvider> = { theme: 'dark' };
      // @ts-expect-error -- There are two.
      const wrong: typeof theme = 'blue';
      const isProp: 'resuming' extends keyof ComponentProps<typeof KasseLauncher> ? true : false = false;
      expect([wrong, isProp]).to.deep.equal(['blue', false]);
      const shop = (isOn: boolean): ReactNode =>
        createElement(
          KasseProvider,
          { gateway, theme },
          createElement(KasseSeatSelector, { disabled: isOn }),
          createElement(KassePlanPicker, { required: isOn }),
        );
      const render = rendered(shop(true));
      await waitUntil(() => document.querySelector('[theme="dark"] [disabled] + [required]'));
      render(shop(false));
      await waitUntil(() => !document.querySelector('[disabled], [required]'));
    });

    it('lay themselves over markup of a server, where the elements are at work already', async () => {
      await define();
      const page = (): ReactNode =>
        createElement(
          StrictMode,
          null,
          createElement(KasseCheckout, {
            ...{ gateway: 'demo', locale: 'en', product: 'telefonie', intent: 'buy', start: 'checkout' },
            links: { terms: '/terms' },
          }),
          createElement(KasseProvider, { id: 'shop', gateway: 'demo' }, createElement('h1', null, 'Shop')),
        );
      const place = placed();
      place.innerHTML =
        '<kasse-checkout gateway="demo" locale="en" product="telefonie" intent="buy" start="checkout"></kasse-checkout>' +
        '<kasse-provider id="shop" gateway="demo"><h1>Shop</h1></kasse-provider>';
      const element = await found('kasse-checkout');
      await waitUntil(() => momentOf(element) === 'checkout' && element.querySelector('form'));
      let isRecovered = false;
      roots.push(hydrateRoot(place, page(), { onRecoverableError: () => (isRecovered = true) }));
      await waitUntil(() => element.links.terms === '/terms');
      expect([momentOf(element), element.isConnected, isRecovered]).to.deep.equal(['checkout', true, false]);
      expect(element.querySelectorAll('form').length).to.equal(1);
    });
  });

  describe(`useCheckout in React ${version}`, () => {
    afterEach(() => {
      removed();
      expect(complaints.splice(0).join('; ')).to.equal('');
    });

    it('renders again with every change, and ends with its component', async () => {
      await define();
      const Shop = (): ReactNode => {
        const { ref, view, element } = useCheckout();
        return createElement(
          KasseProvider,
          { ref, gateway, links: { terms: '/terms' } },
          createElement('output', null, `${view?.moment ?? 'nothing'} ${view?.selection.productId ?? ''}`),
          createElement(
            'button',
            { onClick: () => element?.send({ type: 'product.pick', productId: 'telefonie' }) },
            'Telephony',
          ),
        );
      };
      rendered(createElement(Shop));
      const said = await found('output');
      await waitUntil(() => said.textContent === 'choosing ');
      (await found('button')).click();
      await waitUntil(() => said.textContent === 'choosing telefonie');
    });
  });
}
