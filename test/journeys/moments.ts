import type { CrashMoment } from './billing.ts';
import type { Customer } from './customer.ts';
import type { Hold } from './gate.ts';
import { disturb } from './network.ts';
import type { NetworkFault } from './network.ts';
import { dearerTelephony } from './shops.ts';
import type { Visit } from './stage.ts';

/** What a moment is made of. */
interface Scene {
  readonly visit: Visit;
  readonly fault: NetworkFault;
  /** Called where nothing may have been ordered yet. */
  readonly expectNothing: () => Promise<void>;
}

/** What happens around the press on the order button. Returns who reads the result at the end. */
type Moment = (scene: Scene) => Promise<Customer>;

/** Longer than a quote lives. */
const quoteLife = 31 * 60_000;
/** Longer than a service that ended keeps a payment for itself. */
const lease = 13_000;

const press = (customer: Customer): Promise<void> => customer.press(customer.words.placeOrder);

async function ordered(customer: Customer): Promise<Customer> {
  await customer.heading(customer.words.ordered).waitFor({ timeout: 30_000 });
  return customer;
}

/** Presses while the bank, or the way to it, is held; goes on once the call has come that far. */
async function pressHeld({ visit, fault }: Scene, hold: Hold): Promise<void> {
  const { struck } = await disturb(visit, fault, { strike: hold.reached });
  await press(visit.customer);
  await Promise.race([hold.reached, struck]);
}

const whileHeld =
  (holdOf: (visit: Visit) => Hold): Moment =>
  async (scene) => {
    const { customer } = scene.visit;
    const hold = holdOf(scene.visit);
    await pressHeld(scene, hold);
    await customer.text(customer.words.unknown).first().waitFor();
    hold.release();
    return customer;
  };

const refusedFirst =
  (change: (visit: Visit) => Promise<string> | string): Moment =>
  async ({ visit, fault, expectNothing }) => {
    const { customer } = visit;
    const sentence = await change(visit);
    await disturb(visit, fault);
    await press(customer);
    await customer.text(sentence).first().waitFor({ timeout: 20_000 });
    await expectNothing();
    await press(customer);
    return customer;
  };

const crashed =
  (moment: CrashMoment): Moment =>
  async ({ visit, fault }) => {
    const { servers, customer } = visit;
    await disturb(visit, fault);
    const restarted = servers.crashAt(moment);
    await press(customer);
    await restarted;
    servers.letPass(lease);
    return customer;
  };

/** Every moment by its name. */
export const moments = {
  async press({ visit, fault }) {
    await disturb(visit, fault);
    await press(visit.customer);
    return visit.customer;
  },
  async 'double press'({ visit, fault }) {
    const { customer } = visit;
    await disturb(visit, fault);
    await customer.button(customer.words.placeOrder).dblclick();
    return customer;
  },
  'after the commit': whileHeld(({ servers }) => servers.holdCharges()),
  'during the charge': whileHeld(({ servers }) => servers.bank.hold()),
  async 'reload in flight'(scene) {
    const { page, customer, servers } = scene.visit;
    const hold = servers.bank.hold();
    await pressHeld(scene, hold);
    await page.reload();
    hold.release();
    return customer;
  },
  async 'taken out in flight'(scene) {
    const { page, customer, servers } = scene.visit;
    const hold = servers.bank.hold();
    await pressHeld(scene, hold);
    const checkout = await page.locator('kasse-checkout').elementHandle();
    const place = await page.locator('main:has(kasse-checkout)').elementHandle();
    await checkout.evaluate((element) => {
      element.remove();
    });
    hold.release();
    // Longer than it takes to be moved: its flow has ended.
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await place.evaluate((parent, element) => {
      parent.append(element);
    }, checkout);
    return customer;
  },
  async 'closed and reopened'(scene) {
    const { context, customer, openDevice, servers } = scene.visit;
    const hold = servers.bank.hold();
    await pressHeld(scene, hold);
    const kept = await context.storageState();
    await context.close();
    hold.release();
    return (await openDevice(customer.words.buyPage, { kept })).customer;
  },
  async 'second tab'(scene) {
    const { customer, openTab, servers } = scene.visit;
    const tab = await openTab(`${customer.words.buyPage}?start=checkout`);
    await tab.seeTotal(2142);
    const hold = servers.bank.hold();
    await pressHeld(scene, hold);
    await press(tab);
    hold.release();
    // Whichever call arrived first is the order; the other window says why there is no second one.
    return Promise.any([customer, tab].map((each) => ordered(each)));
  },
  'quote expired': refusedFirst(({ servers, customer }) => {
    servers.letPass(quoteLife);
    return customer.words.quoteExpired;
  }),
  'price changed': refusedFirst(async ({ servers, customer }) => {
    await servers.changeShop(dearerTelephony);
    const { money, totalChanged } = customer.words;
    return totalChanged(money(2142), money(2261));
  }),
  'crash before the charge': crashed('before the charge'),
  'crash before its answer': crashed('before its answer'),
} satisfies Record<string, Moment>;

/** One of {@link moments}. */
export type MomentName = keyof typeof moments;
