import { expect, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { html, LitElement } from 'lit';
import { begun, cleared, defined, toCheckout } from '../testing/flow.fixture.ts';
import { stagedGateway } from '../testing/gateway.fixture.ts';
import { drawn, textOf } from '../testing/reading.fixture.ts';
import { CheckoutJoin, findOutwards } from './checkout-join.ts';

class JoiningElement extends LitElement {
  readonly join = new CheckoutJoin(this);

  override render(): unknown {
    return html`${this.join.checkout?.view.selection.productId ?? 'nothing'}`;
  }
}
customElements.define('joining-element', JoiningElement);

const joining = (target?: string): JoiningElement => {
  const element = new JoiningElement();
  if (target) element.setAttribute('for', target);
  return element;
};
const shadowIn = (place: Node): ShadowRoot =>
  place.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });

describe('joining a checkout', () => {
  before(() => defined);
  afterEach(cleared);

  it('finds the provider around it', async () => {
    const provider = await begun('kasse-provider', toCheckout.slice(0, 1));
    const widget = joining();
    provider.append(widget);
    await drawn(provider);
    expect(textOf(widget)).to.equal('telefonie');
  });

  it('finds the provider around its shadow root', async () => {
    const provider = await begun('kasse-provider', toCheckout.slice(0, 1));
    const widget = joining();
    shadowIn(provider).append(widget);
    await drawn(provider);
    expect(textOf(widget)).to.equal('telefonie');
  });

  it('draws what changes during a press after the press has arrived', async () => {
    const provider = await begun('kasse-provider');
    const widget = joining();
    provider.append(widget);
    await drawn(provider);
    await sendMouse({ type: 'down' });
    provider.send({ type: 'product.pick', productId: 'telefonie' });
    await drawn(provider);
    expect(textOf(widget)).to.equal('nothing');
    await sendMouse({ type: 'up' });
    await waitUntil(() => textOf(widget) === 'telefonie');
  });

  it('finds the one that it names, anywhere in the page', async () => {
    await begun('kasse-provider', toCheckout.slice(0, 1), {}, (element) => (element.id = 'one'));
    const widget = joining('one');
    document.body.append(widget);
    await drawn(document.body);
    expect(textOf(widget)).to.equal('telefonie');
  });

  it('looks outwards from its own root to the document', async () => {
    await begun('kasse-provider', toCheckout.slice(0, 1), {}, (element) => (element.id = 'one'));
    const widget = joining('one');
    shadowIn(shadowIn(document.body)).append(widget);
    await drawn(document.body);
    expect(textOf(widget)).to.equal('telefonie');
  });

  it('takes the nearest of two with the same id', () => {
    const outer = document.body.appendChild(document.createElement('div'));
    outer.id = 'same';
    const root = shadowIn(document.body);
    const inner = root.appendChild(document.createElement('div'));
    inner.id = 'same';
    const widget = root.appendChild(document.createElement('p'));
    expect(findOutwards(widget, 'same') === inner).to.equal(true);
    expect(findOutwards(document.body, 'same') === outer).to.equal(true);
  });

  it('asks again when its provider arrives later', async () => {
    const widget = joining('late');
    document.body.append(widget);
    await drawn(document.body);
    expect(textOf(widget)).to.equal('nothing');
    await begun('kasse-provider', toCheckout.slice(0, 1), {}, (element) => (element.id = 'late'));
    await drawn(document.body);
    expect(textOf(widget)).to.equal('telefonie');
  });

  it('joins a provider that is known only after its widgets', async () => {
    const template = document.createElement('template');
    template.innerHTML = '<kasse-provider><joining-element></joining-element></kasse-provider>';
    const provider = template.content.firstElementChild as HTMLElementTagNameMap['kasse-provider'];
    provider.gateway = stagedGateway();
    document.body.append(template.content);
    await new Promise<void>((resolve) =>
      provider.subscribe(({ view }) => {
        if (view.moment === 'choosing') resolve();
      }),
    );
    provider.send({ type: 'product.pick', productId: 'raeume' });
    await drawn(document.body);
    expect(textOf(provider)).to.equal('raeume');
  });

  it('follows every change', async () => {
    const provider = await begun('kasse-provider');
    const widget = joining();
    provider.append(widget);
    provider.send({ type: 'product.pick', productId: 'raeume' });
    await drawn(provider);
    expect(textOf(widget)).to.equal('raeume');
  });

  it('lets go when it is taken out, and joins another provider where it is put', async () => {
    const first = await begun(
      'kasse-provider',
      toCheckout.slice(0, 1),
      {},
      (element) => (element.id = 'one'),
    );
    const second = await begun(
      'kasse-provider',
      [{ type: 'product.pick', productId: 'raeume' }],
      {},
      (element) => (element.id = 'two'),
    );
    const widget = joining();
    first.append(widget);
    await drawn(first);
    second.append(widget);
    await drawn(second);
    expect(textOf(widget)).to.equal('raeume');
    first.send({ type: 'seats.set', seats: 3 });
    await drawn(document.body);
    expect(widget.join.checkout?.view.selection.productId).to.equal('raeume');
  });
});
