import type { CDPSession, Page } from 'playwright-core';

/** What a page holds on to, counted after its rubbish was collected. */
export interface Held {
  readonly listeners: number;
  readonly nodes: number;
  readonly documents: number;
  readonly frames: number;
  readonly timers: number;
  readonly animationFrames: number;
  readonly observers: number;
  readonly requests: number;
  readonly channels: number;
}

interface Counters {
  readonly timers: Set<unknown>;
  readonly animationFrames: Set<number>;
  readonly observers: Set<WeakRef<object>>;
  readonly channels: Set<object>;
  requests: number;
}

type Counted = typeof globalThis & { kasseHeld: Counters };

/** Runs in every page before its own scripts: counts what nothing else tells about. */
export function countWhatIsHeld(): void {
  const held: Counters = {
    timers: new Set(),
    animationFrames: new Set(),
    observers: new Set(),
    channels: new Set(),
    requests: 0,
  };
  (globalThis as Counted).kasseHeld = held;

  const later = window.setTimeout.bind(window);
  const repeatedly = window.setInterval.bind(window);
  const nextFrame = window.requestAnimationFrame.bind(window);
  const forget = (stop: (id?: number) => void) => (id?: number) => {
    held.timers.delete(id);
    held.animationFrames.delete(id ?? 0);
    stop(id);
  };
  const setTimeout = (act: (...rest: unknown[]) => void, delay?: number, ...rest: unknown[]): number => {
    const id = later(() => {
      held.timers.delete(id);
      act(...rest);
    }, delay);
    held.timers.add(id);
    return id;
  };
  const setInterval = (act: () => void, delay?: number): number => {
    const id = repeatedly(act, delay);
    held.timers.add(id);
    return id;
  };
  const requestAnimationFrame = (act: FrameRequestCallback): number => {
    const id = nextFrame((time) => {
      held.animationFrames.delete(id);
      act(time);
    });
    held.animationFrames.add(id);
    return id;
  };
  Object.assign(window, {
    setTimeout,
    setInterval,
    requestAnimationFrame,
    clearTimeout: forget(window.clearTimeout.bind(window)),
    clearInterval: forget(window.clearInterval.bind(window)),
    cancelAnimationFrame: forget((id = 0) => {
      cancelAnimationFrame.call(window, id);
    }),
  });

  const { cancelAnimationFrame } = Window.prototype;
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
    const Observer = window[name] as new (...parts: unknown[]) => { disconnect(): void };
    class Counting extends Observer {
      readonly counted = new WeakRef(this);
      constructor(...parts: unknown[]) {
        super(...parts);
        held.observers.add(this.counted);
      }
      override disconnect(): void {
        held.observers.delete(this.counted);
        super.disconnect();
      }
    }
    Object.assign(window, { [name]: Counting });
  }

  const { BroadcastChannel, fetch } = window;
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      held.channels.add(this);
    }
    override close(): void {
      held.channels.delete(this);
      super.close();
    }
  };
  window.fetch = async (...call) => {
    held.requests += 1;
    try {
      return await fetch.apply(window, call);
    } finally {
      held.requests -= 1;
    }
  };
}

/** Collects the rubbish of a page and counts what is left. */
export async function countHeld(page: Page, session: CDPSession): Promise<Held> {
  // What was taken out of the page may still be on its way: the next frame has drawn without it.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.waitForFunction(() => (globalThis as Counted).kasseHeld.requests === 0);
  const metrics = await collected(page, session);
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? NaN;
  const counted = await page.evaluate(() => {
    const { timers, animationFrames, observers, channels, requests } = (globalThis as Counted).kasseHeld;
    return {
      timers: timers.size,
      animationFrames: animationFrames.size,
      observers: [...observers].filter((observer) => observer.deref() !== undefined).length,
      requests,
      channels: channels.size,
    };
  });
  return {
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    documents: metric('Documents'),
    frames: metric('Frames'),
    ...counted,
  };
}

type Metrics = Awaited<ReturnType<typeof measure>>;

const measure = async (session: CDPSession) =>
  (await session.send('Performance.getMetrics')).metrics.filter(({ name }) =>
    ['JSEventListeners', 'Nodes', 'Documents', 'Frames'].includes(name),
  );

/** Collects until a collection finds nothing more: what one of them frees lets the next one free what hung on it. */
async function collected(page: Page, session: CDPSession, before?: Metrics, rounds = 12): Promise<Metrics> {
  await session.send('HeapProfiler.collectGarbage');
  // What is held weakly is let go in a task of its own.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const metrics = await measure(session);
  const isSettled = JSON.stringify(metrics) === JSON.stringify(before);
  return isSettled || rounds === 0 ? metrics : collected(page, session, metrics, rounds - 1);
}
