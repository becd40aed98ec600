import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { begun, cleared, defined, reaching, toCheckout } from '../testing/flow.fixture.ts';
import { drawn, find, findAll, textOf } from '../testing/reading.fixture.ts';
import type * as compose from '../testing/compose.fixture.ts';

/** The same order every time: the n-th of some that have nothing in common. */
function shuffled(tags: readonly string[], seed: number): string[] {
  const order = [...tags];
  let state = seed;
  for (let place = order.length - 1; place > 0; place -= 1) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (place + 1);
    [order[place], order[other]] = [order[other] as string, order[place] as string];
  }
  return order;
}

/** A page of its own, in which no tag is defined yet. */
async function emptyPage(): Promise<typeof compose> {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const url = new URL('../testing/compose.fixture.ts', import.meta.url).href;
  const { eval: evaluate } = frame.contentWindow as unknown as { eval(code: string): unknown };
  return (await evaluate(`import(${JSON.stringify(url)})`)) as typeof compose;
}

const widgetIn = (place: Element, tag: string): HTMLElement => place.appendChild(document.createElement(tag));

describe('a composition', () => {
  before(() => defined);
  afterEach(cleared);

  describe('in any order of definition and insertion', () => {
    const orders: Readonly<Record<string, (tags: readonly string[]) => readonly string[]>> = {
      'the provider first': (tags) => ['kasse-provider', ...tags.filter((tag) => tag !== 'kasse-provider')],
      'the provider last': (tags) => [...tags.filter((tag) => tag !== 'kasse-provider'), 'kasse-provider'],
      ...Object.fromEntries(
        [1, 2, 3].map((seed) => [`order ${seed}`, (tags: readonly string[]) => shuffled(tags, seed)]),
      ),
    };
    for (const [name, orderOf] of Object.entries(orders))
      for (const share of [0, 0.5, 1])
        it(`all widgets join: ${name}, inserted after ${share * 100} % are defined`, async () => {
          const { strangers, tags } = await emptyPage();
          const order = orderOf(tags);
          expect(await strangers({ order, insertedAfter: Math.round(tags.length * share) })).to.deep.equal(
            [],
          );
        });
  });

  it('shows the same in several widgets of a kind', async () => {
    const provider = await begun(
      'kasse-provider',
      toCheckout.slice(0, 5),
      {},
      (element) => (element.id = 'shop'),
    );
    const summaries = [widgetIn(provider, 'kasse-order-summary'), widgetIn(provider, 'kasse-order-summary')];
    const outside = widgetIn(document.body, 'kasse-order-summary');
    outside.setAttribute('for', 'shop');
    // `for` is read when a widget comes into the page.
    document.body.append(outside);
    await drawn(document.body);
    provider.send({ type: 'seats.set', seats: 7 });
    await drawn(document.body);
    const texts = new Set([...summaries, outside].map(textOf));
    expect(texts.size).to.equal(1);
    expect([...texts].join()).to.contain('7');
  });

  it('lets the widgets of a kind change one another', async () => {
    const provider = await begun('kasse-provider', toCheckout.slice(0, 3));
    const [first, second] = [
      widgetIn(provider, 'kasse-seat-selector'),
      widgetIn(provider, 'kasse-seat-selector'),
    ];
    await drawn(provider);
    find(first, 'button:last-of-type').click();
    await drawn(provider);
    expect(find<HTMLInputElement>(second, 'input').value).to.equal(
      find<HTMLInputElement>(first, 'input').value,
    );
    expect(provider.view?.selection.seats).to.equal(Number(find<HTMLInputElement>(second, 'input').value));
  });

  it('joins inside one shadow root, from deeper inside, and from a root beside it in the page', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const provider = await begun('kasse-provider', toCheckout.slice(0, 4), {}, (element) => {
      element.id = 'within';
    });
    root.append(provider);
    const beside = document.createElement('kasse-steps');
    beside.setAttribute('for', 'within');
    root.append(beside);
    const deeper = root.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const deep = document.createElement('kasse-order-summary');
    deep.setAttribute('for', 'within');
    deeper.append(deep);
    // From outside, what stands in a shadow root cannot be named.
    const out = document.createElement('kasse-order-summary');
    out.setAttribute('for', 'within');
    document.body.append(out);
    await reaching(provider, (view) => view.selection.productId === 'telefonie');
    await drawn(document.body);
    expect(textOf(beside)).to.contain('Product');
    expect(textOf(deep)).to.contain('Telephony');
    expect(textOf(out)).to.equal('');
  });

  describe('of two checkouts', () => {
    it('orders in one and changes nothing in the other', async () => {
      const first = await begun('kasse-provider', toCheckout, {}, (element) => (element.id = 'first'));
      const second = await begun(
        'kasse-provider',
        toCheckout.slice(0, 2),
        {},
        (element) => (element.id = 'second'),
      );
      const told: string[] = [];
      document.addEventListener('kasse-order-placed', ({ target }) => told.push((target as HTMLElement).id), {
        once: true,
      });
      await reaching(first, (view) => view.canPlaceOrder);
      first.send({ type: 'order.place' });
      await reaching(first, (view) => view.moment === 'placed');
      expect(told).to.deep.equal(['first']);
      expect(second.view).to.include({ moment: 'choosing' });
      expect(second.view?.selection).to.include({ productId: 'telefonie', intent: 'buy' });
    });

    it('has a form each, whose fields do not meet', async () => {
      for (const id of ['first', 'second'] as const) {
        const provider = await begun('kasse-provider', toCheckout, {}, (element) => (element.id = id));
        widgetIn(provider, 'kasse-checkout-form');
      }
      await drawn(document.body);
      const ids = findAll(document.body, 'form [id]').map(({ id }) => id);
      expect(document.forms).to.have.length(2);
      expect(ids.length).to.be.greaterThan(2);
      expect(new Set(ids).size).to.equal(ids.length);
      const [one, other] = [...document.forms].map((form) =>
        find<HTMLInputElement>(form, 'input[id$="vat-id"]'),
      );
      one?.focus();
      await sendKeys({ type: 'DE136695976' });
      await drawn(document.body);
      expect(one?.value).to.contain('DE136695976');
      expect(other?.value).not.to.contain('DE136695976');
    });
  });
});
