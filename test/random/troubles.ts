import type { BrowserContext, Request, Route } from 'playwright-core';
import type { Visit } from '../journeys/stage.ts';
import type { StepFault } from './itinerary.ts';

/** What can happen between the page and the service, and between the service and the bank. */
export const faultKinds = [
  'delay',
  'cut before',
  'cut after commit',
  '500',
  '500 after commit',
  '503',
  'truncated',
  'duplicated',
  'offline',
  'bank: lost reply',
  'bank: down',
] as const;

/** One of {@link faultKinds}. */
export type FaultKind = (typeof faultKinds)[number];

/** What a page may say to its host when a call of the site fails, and when files of the script do. */
const noSession = /\[kasse\] The session rejected/u;
const noFile = /\[kasse\] .*(?:did not load|could not be loaded)/u;

interface Armed extends StepFault {
  left: number;
  spared: number;
}

interface Held {
  stepsLeft: number;
  readonly release: () => void;
}

/** The network of one walk, with its faults. */
export class Troubles {
  /** How often each kind has struck. */
  readonly strikes: Partial<Record<FaultKind, number>> = {};
  private readonly visit: Visit;
  private readonly context: BrowserContext;
  private armed: Armed[] = [];
  private held: Held[] = [];
  private offlineSteps = 0;
  private isOver = false;
  private readonly bad: string[] = [];

  private constructor(visit: Visit) {
    this.visit = visit;
    this.context = visit.context;
    this.context.on('requestfailed', (request) => {
      this.note(request, request.failure()?.errorText ?? 'no answer');
    });
    this.context.on('response', (response) => {
      if (response.status() >= 400) this.note(response.request(), String(response.status()));
    });
  }

  /** Stands between every page of a visit and the service from now on. */
  static async between(visit: Visit): Promise<Troubles> {
    const troubles = new Troubles(visit);
    const { site, portal, billing } = visit.servers;
    visit.faults.allow(noSession);
    // A page gets its sessions from the vendor's own server, over the same network.
    for (const url of [`${billing}/v1/**`, `${site}/account`, `${site}/session`, `${portal}/session`])
      await visit.context.route(url, (route) => troubles.meet(route));
    return troubles;
  }

  get isOffline(): boolean {
    return this.offlineSteps > 0;
  }

  /** Whether calls may still fail: then the page may not know yet what the service has. */
  get isActive(): boolean {
    return this.isOffline || this.isHolding || this.armed.length > 0;
  }

  /** Whether an answer is held back. */
  get isHolding(): boolean {
    return this.held.length > 0;
  }

  /** The last calls that failed, whoever let them. */
  get lastFailures(): readonly string[] {
    return this.bad.slice(-8);
  }

  /** Lets a fault strike the calls that come from now on. */
  async arm(fault: StepFault): Promise<void> {
    const { bank } = this.visit.servers;
    if (fault.kind === 'bank: lost reply' || fault.kind === 'bank: down') {
      bank.trouble(fault.kind === 'bank: down' ? 'down' : 'lost reply', fault.calls);
      this.count(fault.kind);
    } else if (fault.kind === 'offline') {
      this.count(fault.kind);
      this.offlineSteps = fault.steps;
      this.visit.faults.allow(noFile);
      await this.context.setOffline(true);
    } else this.armed.push({ ...fault, left: fault.calls, spared: fault.spares });
  }

  /** One step of the walk is over: answers whose time has come arrive, and so does the network. */
  async passStep(): Promise<void> {
    for (const hold of this.held) hold.stepsLeft -= 1;
    const due = this.held.filter(({ stepsLeft }) => stepsLeft <= 0);
    this.held = this.held.filter(({ stepsLeft }) => stepsLeft > 0);
    for (const { release } of due) release();
    if (this.offlineSteps === 0) return;
    this.offlineSteps -= 1;
    if (this.offlineSteps === 0) await this.context.setOffline(false);
  }

  /** Nothing goes wrong any more. */
  async end(): Promise<void> {
    this.isOver = true;
    this.armed = [];
    for (const { release } of this.held.splice(0)) release();
    this.offlineSteps = 0;
    await this.context.setOffline(false);
    this.visit.servers.bank.calm();
  }

  private note(request: Request, what: string): void {
    const at = new Date().toISOString().slice(14, 23);
    this.bad.push(`${at} ${request.method()} ${new URL(request.url()).pathname}: ${what}`);
  }

  private count(kind: FaultKind): void {
    this.strikes[kind] = (this.strikes[kind] ?? 0) + 1;
  }

  private async meet(route: Route): Promise<void> {
    // The page may be gone, or the service: then nobody waits for an answer.
    await this.strike(route).catch(() => route.abort().catch(() => undefined));
  }

  private strike(route: Route): Promise<void> {
    if (this.isOffline) return route.abort('internetdisconnected');
    const [fault] = this.armed;
    if (!fault) return route.fallback();
    if (fault.spared > 0) {
      fault.spared -= 1;
      return route.fallback();
    }
    fault.left -= 1;
    if (fault.left === 0) this.armed.shift();
    this.count(fault.kind);
    return this.disturb(route, fault);
  }

  private async disturb(route: Route, { kind, steps }: StepFault): Promise<void> {
    switch (kind) {
      case 'cut before':
        return route.abort();
      case '500':
      case '503':
        return this.refuse(route, Number(kind));
      case '500 after commit':
        await route.fetch();
        return this.refuse(route, 500);
      case 'cut after commit':
        await route.fetch();
        return route.abort();
      case 'truncated': {
        const response = await route.fetch();
        const text = await response.text();
        return route.fulfill({ response, body: text.slice(0, Math.floor(text.length / 2)) });
      }
      case 'duplicated':
        await route.fetch();
        return route.fulfill({ response: await route.fetch() });
      case 'delay': {
        const response = await route.fetch();
        if (!this.isOver) await new Promise<void>((release) => this.held.push({ stepsLeft: steps, release }));
        return route.fulfill({ response });
      }
      default:
        return route.fallback();
    }
  }

  private refuse(route: Route, status: number): Promise<void> {
    return route.fulfill({
      status,
      headers: {
        'access-control-allow-origin': new URL(route.request().frame().url()).origin,
        'access-control-expose-headers': 'Retry-After',
        ...(status === 503 && { 'retry-after': '1' }),
      },
      contentType: 'text/plain',
      body: 'A machine on the way does not feel well.',
    });
  }
}
