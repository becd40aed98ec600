import type { BrowserContext, Page, Route } from 'playwright-core';
import type { CheckoutEvent, CheckoutView } from '@kasse/flow';
import { explain } from '../journeys/use-stage.ts';
import type { Customer } from '../journeys/customer.ts';
import type { Stage, Visit, VisitOptions } from '../journeys/stage.ts';
import { deadEndIn } from '../machines/dead-end.ts';
import { maps } from '../machines/machines.ts';
import type { Recorder } from './recorder.ts';

/** The calls of a page, by what they are about. */
const calls = {
  catalogue: ['GET', /\/v1\/catalogue$/u],
  account: ['GET', /\/v1\/account$/u],
  cart: ['GET', /\/v1\/cart$/u],
  'cart saved': ['PUT', /\/v1\/cart$/u],
  figures: ['POST', /\/v1\/quotes$/u],
  'VAT id': ['POST', /\/v1\/vat-checks$/u],
  trial: ['POST', /\/v1\/trials$/u],
  order: ['POST', /\/v1\/orders$/u],
  'order by its key': ['GET', /\/v1\/orders\/by-key\//u],
  'order by its id': ['GET', /\/v1\/orders\/[\w-]+$/u],
} as const satisfies Record<string, readonly [string, RegExp]>;

/** One of the calls of a page. */
export type CallName = keyof typeof calls;

const keys = new Map(maps.flatMap(({ transitions }) => transitions.map(({ name, key }) => [name, key])));

/** How long a transition may take to happen, in milliseconds. */
const patience = 20_000;

/** Somebody in front of a page with the recorded script, and everybody who decides what becomes of it. */
export class Scene {
  readonly visit: Visit;
  private readonly recorder: Recorder;

  constructor(visit: Visit, recorder: Recorder) {
    this.visit = visit;
    this.recorder = recorder;
  }

  get page(): Page {
    return this.visit.page;
  }

  get customer(): Customer {
    return this.visit.customer;
  }

  get say(): Customer['words'] {
    return this.visit.customer.words;
  }

  /** Does something, and waits until the machine has taken these transitions. */
  async did(names: string | readonly string[], act: () => Promise<unknown>): Promise<void> {
    const after = this.recorder.taken.length;
    await act();
    for (const name of [names].flat()) await this.waitFor(name, after);
  }

  /** Lets time pass in the page, this much at once, until the machine has taken these transitions. */
  async didInTime(names: string | readonly string[], milliseconds: number): Promise<void> {
    const after = this.recorder.taken.length;
    let isDone = false;
    const done = Promise.all([names].flat().map((name) => this.waitFor(name, after))).finally(
      () => (isDone = true),
    );
    const pass = async (): Promise<void> => {
      if (isDone) return;
      await this.page.clock.fastForward(milliseconds);
      // What was due has its effect, which may be a call, before more time passes.
      await this.page.evaluate(() => fetch('/icons/sprechwerk.svg'));
      return pass();
    };
    await Promise.all([done, pass()]);
  }

  /** Tells the checkout something, as a page does that composes or drives it. */
  send(event: CheckoutEvent): Promise<void> {
    return this.page.locator('kasse-checkout, kasse-provider').evaluate(async (element, sent) => {
      // The script may still be on its way.
      await customElements.whenDefined(element.localName);
      (element as unknown as { send(event: CheckoutEvent): void }).send(sent);
    }, event);
  }

  /** Why nobody could go on from what is on screen; undefined where somebody can. */
  async deadEnd(): Promise<string | undefined> {
    const views = await this.page
      .locator('kasse-checkout, kasse-provider')
      .evaluateAll((elements) =>
        elements.map((element) => (element as unknown as { view?: CheckoutView }).view),
      );
    return views.flatMap((view) => (view && deadEndIn(view)) ?? [])[0];
  }

  /** Somebody signs in or out in the header of the site. */
  async signIn(account: string): Promise<void> {
    await this.page.locator('#account').evaluate((picker, name) => {
      (picker as HTMLSelectElement).value = name;
      picker.dispatchEvent(new Event('change'));
    }, account);
  }

  /** From now on the service refuses a call, until the returned function is called. */
  refuse(name: CallName, status: number, code: string): Promise<() => Promise<void>> {
    return this.meet(name, (route) => this.answer(route, status, code));
  }

  /** The answers to a call are on their way until the returned function is called. */
  async hold(name: CallName): Promise<() => Promise<void>> {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    const end = await this.meet(name, async (route) => {
      await opened;
      await route.fallback().catch(() => undefined);
    });
    return async () => {
      open();
      await end();
    };
  }

  private answer(route: Route, status: number, code: string): Promise<void> {
    return route.fulfill({
      status,
      headers: { 'access-control-allow-origin': new URL(this.page.url()).origin },
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'about:blank', title: code, status, code }),
    });
  }

  private async meet(name: CallName, answer: (route: Route) => Promise<void>): Promise<() => Promise<void>> {
    const [method, path] = calls[name];
    const { context } = this.visit;
    const meet = (route: Route): Promise<void> =>
      route.request().method() === method ? answer(route) : route.fallback();
    const isSo = (url: URL): boolean => path.test(url.pathname) && !url.searchParams.has('open');
    await context.route(isSo, meet);
    return () => context.unroute(isSo, meet);
  }

  private async waitFor(name: string, after: number): Promise<void> {
    const key = keys.get(name);
    if (key === undefined) throw new Error(`The map has no transition "${name}".`);
    const late = AbortSignal.timeout(patience);
    await new Promise<void>((resolve, reject) => {
      late.addEventListener('abort', () => {
        const since = this.recorder.taken.slice(after).join('\n  ');
        reject(new Error(`"${name}" was not taken, but\n  ${since}`));
      });
      this.recorder.until(key, after).then(resolve, reject);
    });
  }
}

/** A way through the checkout, for the transitions that it takes. */
export interface Journey {
  readonly name: string;
  readonly path: string;
  readonly options?: VisitOptions;
  /** Time stands still in the page, and can be let pass. */
  readonly isTimed?: boolean;
  readonly go: (scene: Scene) => Promise<void>;
}

/** Goes on a journey. A failed one leaves a picture. */
export async function travel(stage: Stage, journey: Journey, recorder: Recorder): Promise<Visit> {
  const { name, path, options, isTimed, go } = journey;
  const prepare = async (context: BrowserContext): Promise<void> => {
    if (isTimed) {
      await context.clock.install();
      await context.clock.pauseAt(Date.now() + 1000);
    }
    await recorder.listenIn(context);
    // What leads to other pages of the host is only told, and whoever is signed in renews the session without a dialog.
    const told = ['kasse-open-product', 'kasse-assign-licences', 'kasse-ask-for-quote'];
    if (options?.account) told.push('kasse-sign-in-required');
    await context.addInitScript((names) => {
      for (const each of names) addEventListener(each, (event) => event.stopImmediatePropagation(), true);
    }, told);
  };
  const visit = await stage.visit(path, { allows: /Failed to load resource/u, ...options, prepare });
  const scene = new Scene(visit, recorder);
  try {
    await go(scene);
    const deadEnd = await scene.deadEnd();
    if (deadEnd !== undefined) throw new Error(`The journey ends where nobody can go on: ${deadEnd}.`);
  } catch (error) {
    await explain(visit, name);
    throw error;
  }
  return visit;
}
