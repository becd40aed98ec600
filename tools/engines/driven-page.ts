import { keyValue } from './keys.ts';
import type { DrivenBrowser } from './web-driver.ts';

/** A button of the mouse; the left one where none is named. */
interface MouseOptions {
  readonly button?: 'left' | 'middle' | 'right' | undefined;
}

type Action = Readonly<Record<string, unknown>>;

/** The page in front of a driven browser, with as much of Puppeteer's page as the commands of the runner call. */
export class DrivenPage {
  readonly #browser: DrivenBrowser;

  constructor(browser: DrivenBrowser) {
    this.#browser = browser;
  }

  readonly keyboard = {
    /** Each key is let go before the next is pressed: a second press of one that is held is none. */
    type: (text: string): Promise<void> =>
      this.#keys(Array.from(text).flatMap((key) => [down(key), up(key)])),
    press: (key: string): Promise<void> => this.#keys([down(key), up(key)]),
    down: (key: string): Promise<void> => this.#keys([down(key)]),
    up: (key: string): Promise<void> => this.#keys([up(key)]),
  };

  readonly mouse = {
    move: (x: number, y: number): Promise<void> => this.#mouse([move(x, y)]),
    click: (x: number, y: number, options: MouseOptions = {}): Promise<void> =>
      this.#mouse([move(x, y), button('pointerDown', options), button('pointerUp', options)]),
    down: (options: MouseOptions = {}): Promise<void> => this.#mouse([button('pointerDown', options)]),
    up: (options: MouseOptions = {}): Promise<void> => this.#mouse([button('pointerUp', options)]),
    reset: (): Promise<void> => this.#browser.command('DELETE', '/actions').then(() => undefined),
  };

  /** Pixels. Rejects where the window does not take that size. */
  async setViewport({ width, height }: { width: number; height: number }): Promise<void> {
    const { bars, screen } = await this.#size();
    const window = { width: width + bars[0], height: height + bars[1] };
    // Nobody manages the windows of this screen: the one beneath the pointer, in the middle, has the focus.
    const place = { x: (screen[0] - window.width) / 2, y: (screen[1] - window.height) / 2 };
    await this.#browser.command('POST', '/window/rect', { ...place, ...window });
    // The page hears of its new size a little later.
    for (let attempt = 0; attempt < 500; attempt += 1) {
      const { inner } = await this.#size();
      if (inner[0] === width && inner[1] === height) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`The window does not become ${width} × ${height} pixels large.`);
  }

  /** Whether its history will soon be full: the oldest of a hundred entries then fall out of it. */
  async isWorn(): Promise<boolean> {
    return (await this.run<number>('return history.length')) > 50;
  }

  /** A new tab in the place of this one. */
  async renew(): Promise<void> {
    const { handle } = (await this.#browser.command('POST', '/window/new', { type: 'tab' })) as {
      handle: string;
    };
    await this.#browser.command('DELETE', '/window');
    await this.#browser.command('POST', '/window', { handle });
  }

  /** What the body of a function returns in the page. */
  run<Value>(body: string): Promise<Value> {
    return this.#browser.command('POST', '/execute/sync', { script: body, args: [] }) as Promise<Value>;
  }

  #size(): Promise<Record<'inner' | 'bars' | 'screen', [number, number]>> {
    return this.run(`return {
      inner: [innerWidth, innerHeight],
      bars: [outerWidth - innerWidth, outerHeight - innerHeight],
      screen: [screen.width, screen.height],
    }`);
  }

  async goto(url: string): Promise<void> {
    await this.#browser.command('POST', '/url', { url });
  }

  async #keys(actions: readonly Action[]): Promise<void> {
    await this.#browser.command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async #mouse(actions: readonly Action[]): Promise<void> {
    const source = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await this.#browser.command('POST', '/actions', { actions: [source] });
  }
}

const down = (key: string): Action => ({ type: 'keyDown', value: keyValue(key) });
const up = (key: string): Action => ({ type: 'keyUp', value: keyValue(key) });
const move = (x: number, y: number): Action => ({ type: 'pointerMove', duration: 0, x, y });
const button = (type: 'pointerDown' | 'pointerUp', { button: name = 'left' }: MouseOptions): Action => ({
  type,
  button: ['left', 'middle', 'right'].indexOf(name),
});
