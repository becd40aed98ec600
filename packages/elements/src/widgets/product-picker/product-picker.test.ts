import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defineParts } from '../../parts/define-parts.ts';
import {
  defineStage,
  onStage,
  owningAccount,
  stagedAccount,
  stagedCatalogue,
  stagedView,
  twiceOwningAccount,
  widerCatalogue,
  type KasseStage,
} from '../../testing/index.ts';
import { drawn, find, findAll, row, textOf as textIn } from '../../testing/reading.fixture.ts';
import { KasseProductPicker } from './product-picker.ts';

defineParts();
defineStage();
if (!customElements.get('kasse-product-picker'))
  customElements.define('kasse-product-picker', KasseProductPicker);

async function staged(view = stagedView({ catalogue: stagedCatalogue })): Promise<KasseStage> {
  const stage = await fixture<KasseStage>(onStage(view, html`<kasse-product-picker></kasse-product-picker>`));
  await drawn(stage);
  return stage;
}

const picker = (stage: Element) => stage.querySelector('kasse-product-picker') as KasseProductPicker;
const list = (stage: Element) =>
  picker(stage).renderRoot.querySelector('kasse-choice-list') as HTMLElementTagNameMap['kasse-choice-list'];
const textOf = (stage: Element) => list(stage).renderRoot.textContent;

describe('<kasse-product-picker>', () => {
  it('shows every product with its lowest price and its trial', async () => {
    const stage = await staged();
    expect(textOf(stage))
      .to.contain('Telephony')
      .and.to.contain('from €12.00')
      .and.to.contain('Free for 14 days');
  });

  it('chooses nothing by itself', async () => {
    const stage = await staged();
    expect(list(stage).renderRoot.querySelector('input:checked')).to.equal(null);
  });

  it('sends the product that is chosen with a key', async () => {
    const stage = await staged();
    list(stage).focus();
    await sendKeys({ press: ' ' });
    expect(stage.sent).to.deep.equal([{ type: 'product.pick', productId: 'telefonie' }]);
  });

  it('says that a trial was used and no longer offers it', async () => {
    const account = { ...stagedAccount, triedProducts: ['telefonie'] };
    const stage = await staged(stagedView({ catalogue: stagedCatalogue, account }));
    expect(textOf(stage)).to.contain('Trial already used').and.not.to.contain('Free for');
  });

  it('sets owned products apart, with what the account has', async () => {
    const stage = await staged(stagedView({ catalogue: stagedCatalogue, account: owningAccount }));
    const [open, owned] = findAll(stage, 'kasse-choice-list').map(textIn);
    expect(open).not.to.contain('Telephony');
    expect(owned).to.contain('Telephony').and.to.contain('10 user licences, Plus plan');
    expect(textIn(stage)).to.contain('Already in your account');
  });

  it('lets an owned product be chosen that can be changed', async () => {
    const stage = await staged(stagedView({ catalogue: stagedCatalogue, account: owningAccount }));
    row(stage, 'Telephony').focus();
    await sendKeys({ press: ' ' });
    const pick = { type: 'product.pick', productId: 'telefonie', subscriptionId: 'subscription-1' };
    expect(stage.sent).to.deep.equal([pick]);
  });

  it('has one chosen row in both lists', async () => {
    const selection = { productId: 'telefonie' };
    const view = { catalogue: stagedCatalogue, account: owningAccount, selection };
    const stage = await staged(stagedView(view));
    expect(
      findAll(stage, 'input:checked').map((each) => textIn(each.closest('label') as Node)),
    ).to.have.length(1);
    expect(row(stage, 'Telephony').checked).to.equal(true);
  });

  it('has a row for each subscription, which says what tells it apart', async () => {
    const stage = await staged(stagedView({ catalogue: stagedCatalogue, account: twiceOwningAccount }));
    const [, owned] = findAll(stage, 'kasse-choice-list');
    expect(findAll(owned as Element, '.text span').map(textIn)).to.deep.equal([
      ...['10 user licences, Plus plan', 'Monthly, next invoice on 5 December 2026'],
      ...['3 user licences, Standard plan', 'Annually, next invoice on 1 March 2027'],
    ]);
  });

  it('sends which of several subscriptions is chosen', async () => {
    const stage = await staged(stagedView({ catalogue: stagedCatalogue, account: twiceOwningAccount }));
    findAll<HTMLInputElement>(stage, 'input').at(-1)?.focus();
    await sendKeys({ press: ' ' });
    expect(stage.sent).to.deep.equal([
      { type: 'product.pick', productId: 'telefonie', subscriptionId: 'subscription-2' },
    ]);
  });

  for (const [subscriptionId, checked] of [
    [undefined, []],
    ['subscription-2', ['telefonie/subscription-2']],
  ] as const)
    it(`of several subscriptions marks ${subscriptionId ?? 'none as long as none is chosen'}`, async () => {
      const selection = { productId: 'telefonie', ...(subscriptionId && { subscriptionId }) };
      const view = { catalogue: stagedCatalogue, account: twiceOwningAccount, selection };
      const stage = await staged(stagedView(view));
      expect(findAll<HTMLInputElement>(stage, 'input:checked').map(({ value }) => value)).to.deep.equal(
        checked,
      );
    });

  it('only names an owned product that nothing can be changed of', async () => {
    const [subscription] = owningAccount.subscriptions;
    if (!subscription) throw new Error('The owning account owns nothing.');
    const subscriptions = [{ ...subscription, planId: 'premium', seats: 500 }];
    const account = { ...owningAccount, subscriptions };
    const stage = await staged(stagedView({ catalogue: stagedCatalogue, account }));
    expect(findAll(stage, 'kasse-choice-list')).to.have.length(1);
    expect(textIn(find(stage, 'li'))).to.equal('Telephony 500 user licences, Premium plan');
  });

  it('says that a trial asks for payment details', async () => {
    const stage = await staged(stagedView({ catalogue: widerCatalogue, account: stagedAccount }));
    expect(textIn(row(stage, 'Meetings').closest('label') as Node)).to.contain(
      'Free for 30 days, payment details needed',
    );
  });

  it('loads no picture from where none may come', async () => {
    const icons = ['https://sprechwerk.example/icon.svg', 'data:image/svg+xml,x'];
    const products = stagedCatalogue.products.map((product, index) => ({
      ...product,
      icon: icons[index] ?? '',
    }));
    const stage = await staged(stagedView({ catalogue: { ...stagedCatalogue, products } }));
    expect(list(stage).choices.map(({ icon }) => icon)).to.deep.equal([icons[0], undefined]);
  });

  it('says when there is nothing on offer', async () => {
    const stage = await fixture<KasseStage>(
      onStage(
        stagedView({ catalogue: { ...stagedCatalogue, products: [] } }),
        html`<kasse-product-picker></kasse-product-picker>`,
      ),
    );
    expect(picker(stage).renderRoot.textContent).to.contain('There is no further product');
  });

  it('forgets what the customer chose when the checkout begins anew', async () => {
    const stage = await staged();
    row(stage, 'Telephony').click();
    stage.view = stagedView({ catalogue: stagedCatalogue, selection: { productId: 'telefonie' } });
    await drawn(stage);
    expect(row(stage, 'Telephony').checked).to.equal(true);
    stage.view = stagedView({ catalogue: stagedCatalogue });
    await drawn(stage);
    expect(row(stage, 'Telephony').checked).to.equal(false);
  });

  it('is a form control of its own without a checkout', async () => {
    const choices = [
      { value: 'a', name: 'A' },
      { value: 'b', name: 'B' },
    ];
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <kasse-product-picker
          name="product"
          label="Product"
          value="b"
          .choices=${choices}
        ></kasse-product-picker>
      </form>`,
    );
    expect(new FormData(form).get('product')).to.equal('b');
  });

  it('is accessible in German', async () => {
    const view = stagedView({ catalogue: stagedCatalogue, selection: { productId: 'telefonie' } });
    const stage = await fixture<KasseStage>(
      onStage(view, html`<kasse-product-picker></kasse-product-picker>`, 'de'),
    );
    await expect(stage).to.be.accessible();
  });
});
