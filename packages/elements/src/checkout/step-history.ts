import type { CheckoutEvent, CheckoutView } from '@kasse/flow';

/** Whether a flow can be seen, and the way to show or hide it; only a dialog is ever hidden. */
export interface Presence {
  readonly isOpen: () => boolean;
  readonly setOpen: (open: boolean) => void;
}

/** The flow that the browser's buttons lead through. */
export interface Walked extends Presence {
  /** Tells the places of two flows in one page apart. */
  readonly name: string;
  /** Undefined until there is something to see. */
  readonly view: () => CheckoutView | undefined;
  readonly send: (event: CheckoutEvent) => void;
}

type Place = CheckoutView['stop'] | 'cart' | 'sign-in' | 'result' | 'closed';

const placeOfMoment: Partial<Record<CheckoutView['moment'], Place>> = {
  cart: 'cart',
  signing_in: 'sign-in',
  checkout: 'checkout',
  placed: 'result',
  trial_started: 'result',
};

/** The flow that is going back by itself: the others of the page stay where they are. */
let mover: string | undefined;

/**
 * Gives every place of the flow an entry in the browser's history, without another address. An entry holds the way to
 * it, so that a step back within the flow is one in the history, and so that it still leads on after a reload.
 */
export class StepHistory {
  private readonly flow: Walked;
  private way: readonly Place[] = [];
  /** Nothing is written before it began, while it goes to a place by itself, and after it ended. */
  private isSilent = true;
  private readonly life = new AbortController();

  constructor(flow: Walked) {
    this.flow = flow;
  }

  /** Takes part in the browser's history; after a reload it goes on with the place that was left. */
  begin(): void {
    const { signal } = this.life;
    if (signal.aborted) return;
    window.addEventListener('popstate', this.comeTo, { signal });
    this.isSilent = false;
    this.way = this.wayOf(history.state);
    this.goTo(this.way.at(-1));
    this.follow();
  }

  /** Lets go of the browser's buttons. What was written stays. */
  stop(): void {
    this.isSilent = true;
    this.life.abort();
  }

  /** Writes down where the flow is now. */
  follow(): void {
    const place = this.place();
    const last = this.way.at(-1);
    if (this.isSilent || place === undefined || place === last) return;
    // What led to a result cannot be done again.
    if (place === 'result') this.end();
    else this.move(place);
  }

  private move(place: Place): void {
    const { length } = this.way;
    const passed = this.way.lastIndexOf(place);
    const last = this.way.at(-1);
    if (passed >= 0) {
      this.goBackTo(this.way.slice(0, passed + 1), length - 1 - passed);
    } else if (last === undefined || last === 'sign-in' || last === 'result') {
      // A sign-in or a result that was left is not come back to.
      this.replace([...this.way.slice(0, -1), place]);
    } else {
      this.push([...this.way, place]);
    }
  }

  /** Back from a result leads out of the flow: out of the dialog, or off the page. */
  private end(): void {
    const kept = this.way[0] === 'closed' ? 2 : 1;
    const surplus = this.way.length - kept;
    const way: readonly Place[] = [...this.way.slice(0, kept - 1), 'result'];
    this.goBackTo(way, surplus);
  }

  /** Goes back over entries that are all of this flow; where others lie between, the present one tells the way. */
  private goBackTo(way: readonly Place[], distance: number): void {
    const state: unknown = history.state;
    const pushed = distance > 0 ? pushersOf(state).slice(-distance) : [];
    const isOurs = pushed.length === distance && pushed.every((name) => name === this.flow.name);
    if (distance <= 0 || !isOurs || this.wayOf(state).join() !== this.way.join()) {
      this.replace(way);
    } else {
      this.way = way;
      mover = this.flow.name;
      // After every flow of the page has heard of it.
      window.addEventListener('popstate', () => (mover = undefined), { once: true });
      history.go(-distance);
    }
  }

  /** The browser came to another entry: the flow goes there too, or the entry takes the place that the flow keeps. */
  private readonly comeTo = ({ state }: PopStateEvent): void => {
    const way = this.wayOf(state);
    if (way.length === 0) return;
    if (mover !== undefined && mover !== this.flow.name) {
      this.replace(this.way);
      return;
    }
    this.way = way;
    this.goTo(way.at(-1));
    const place = this.place();
    if (place !== undefined && place !== way.at(-1)) this.replace([...way.slice(0, -1), place]);
  };

  private goTo(place: Place | undefined): void {
    if (place === undefined || place === this.place() || this.isBound()) return;
    this.isSilent = true;
    this.flow.setOpen(place !== 'closed');
    if (place === 'cart') this.flow.send({ type: 'cart.open' });
    else if (place === 'checkout') this.goToCheckout();
    else if (place !== 'closed' && place !== 'sign-in' && place !== 'result') this.goToStop(place);
    this.isSilent = false;
  }

  private goToStop(stop: CheckoutView['stop']): void {
    // From the cart and from the sign-in one goes back to choosing first.
    const moment = this.flow.view()?.moment;
    if (moment === 'cart' || moment === 'signing_in') this.flow.send({ type: 'back' });
    this.flow.send({ type: 'stop.go', stop });
  }

  private goToCheckout(): void {
    this.flow.send(
      this.flow.view()?.moment === 'cart' ? { type: 'continue' } : { type: 'stop.go', stop: 'checkout' },
    );
  }

  /** Something binding is under way, or has just happened. */
  private isBound(): boolean {
    const moment = this.flow.view()?.moment;
    return moment === 'placing' || moment === 'starting_trial' || this.place() === 'result';
  }

  /** Undefined where the flow has no place of its own: while it loads or waits, and where it cannot be used. */
  private place(): Place | undefined {
    if (!this.flow.isOpen()) return 'closed';
    const view = this.flow.view();
    if (!view || view.busy) return undefined;
    return view.moment === 'choosing' ? view.stop : placeOfMoment[view.moment];
  }

  private push(way: readonly Place[]): void {
    this.way = way;
    const pushers = [...pushersOf(history.state), this.flow.name];
    history.pushState(this.stateWith(way, pushers), '');
  }

  private replace(way: readonly Place[]): void {
    this.way = way;
    history.replaceState(this.stateWith(way, pushersOf(history.state)), '');
  }

  /** The host's own state stays beside ours. */
  private stateWith(way: readonly Place[], pushers: readonly string[]): Record<string, unknown> {
    const state = recordOf(history.state);
    return { ...state, kasse: { ...recordOf(state['kasse']), [this.flow.name]: way, [pushersKey]: pushers } };
  }

  private wayOf(state: unknown): readonly Place[] {
    const way = recordOf(recordOf(state)['kasse'])[this.flow.name];
    return Array.isArray(way) && way.every((place) => typeof place === 'string') ? (way as Place[]) : [];
  }
}

/** Beside the ways: whose flow each entry is of, since one step of the browser goes over entries of all. */
const pushersKey = '';

function pushersOf(state: unknown): readonly string[] {
  const pushers = recordOf(recordOf(state)['kasse'])[pushersKey];
  return Array.isArray(pushers) ? pushers.map(String) : [];
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
