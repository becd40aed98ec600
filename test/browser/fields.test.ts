import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import { looks, openFieldsStage } from './fields.stage.ts';
import type { FieldsStage, Shown } from './fields.stage.ts';

/** Pictures of every state, to be looked at. */
const pictures = join(root, 'node_modules/.cache/journeys/fields');

let stage: FieldsStage;
beforeAll(async () => {
  [stage] = await Promise.all([openFieldsStage(), mkdir(pictures, { recursive: true })]);
});
afterEach(() => stage.endTest());
afterAll(() => stage.close());

const labels = {
  de: ['Kartennummer', 'Gültig bis (MM/JJ)', 'Prüfnummer'],
  en: ['Card number', 'Expiry date (MM/YY)', 'Security code'],
} as const;
const [number, expiry, code] = labels.de;

/** The sentence below a field, as it is connected with it. */
async function messageOf(shown: Shown, label: string): Promise<string> {
  const id = await shown.field(label).getAttribute('aria-describedby');
  return id ? shown.frame.locator(`#${id}`).innerText() : '';
}

/** The field with the focus, by its label. */
const focusedIn = ({ frame }: Shown): Promise<string | undefined> =>
  frame.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.innerText);

/** A field's text with a line where the caret stands. */
const drawn = (shown: Shown, label: string): Promise<string> =>
  shown.field(label).evaluate((input: HTMLInputElement) => {
    const caret = input.selectionStart ?? 0;
    return `${input.value.slice(0, caret)}|${input.value.slice(caret)}`;
  });

async function press(shown: Shown, ...keys: string[]): Promise<void> {
  for (const key of keys) await shown.page.keyboard.press(key);
}

async function fillIn(shown: Shown, card = '4242424242424242'): Promise<void> {
  await shown.frame.locator('#number').click();
  await shown.page.keyboard.type(card);
  await press(shown, 'Tab');
  await shown.page.keyboard.type('1234');
  await press(shown, 'Tab');
  await shown.page.keyboard.type('123');
}

describe('typing', () => {
  it('goes from field to field by the tabulator and ends with a reference that can be charged', async () => {
    const shown = await stage.show();
    await fillIn(shown);
    expect(await shown.field(number).inputValue()).toBe('4242 4242 4242 4242');
    expect(await shown.field(expiry).inputValue()).toBe('12/34');
    expect(await shown.field(code).inputValue()).toBe('123');
    expect(await shown.collect()).toMatch(/^pm_[\w-]{36}$/u);
  });

  it('in the middle of a number leaves the caret where it is', async () => {
    const shown = await stage.show();
    await shown.field(number).click();
    await shown.page.keyboard.type('42424242');
    await press(shown, 'ArrowLeft', 'ArrowLeft', '9');
    expect(await drawn(shown, number)).toBe('4242 429|4 2');
    await press(shown, 'Backspace', 'Backspace', 'Backspace');
    expect(await drawn(shown, number)).toBe('4242 |42');
    await press(shown, 'Backspace', 'Delete');
    expect(await drawn(shown, number)).toBe('424|2');
  });

  it('of a separator that was deleted takes the digit beyond it, forward and backward', async () => {
    const shown = await stage.show();
    await shown.field(number).click();
    await shown.page.keyboard.type('424213');
    await press(shown, 'Home', ...Array<string>(4).fill('ArrowRight'), 'Delete');
    expect(await drawn(shown, number)).toBe('4242| 3');
    await press(shown, 'ArrowRight', 'Backspace');
    expect(await drawn(shown, number)).toBe('424|3');
  });

  it('of a month with one digit writes two, and the slash can be deleted', async () => {
    const shown = await stage.show();
    await shown.field(expiry).click();
    await shown.page.keyboard.type('4/3');
    expect(await drawn(shown, expiry)).toBe('04/3|');
    await press(shown, 'Backspace', 'Backspace', 'Backspace');
    expect(await drawn(shown, expiry)).toBe('|');
  });

  it('takes a number that was copied from elsewhere, in any grouping', async () => {
    const shown = await stage.show();
    await shown.page.locator('#other').fill('Karte: 4242-4242-4242-4242');
    await press(shown, 'ControlOrMeta+a', 'ControlOrMeta+c');
    await shown.field(number).click();
    await press(shown, 'ControlOrMeta+v');
    expect(await drawn(shown, number)).toBe('4242 4242 4242 4242|');
  });

  it('of an American card asks for four digits on the front', async () => {
    const shown = await stage.show();
    await fillIn(shown, '378282246310005');
    expect(await shown.field(number).inputValue()).toBe('3782 822463 10005');
    expect(await messageOf(shown, code)).toBe('Vier Ziffern auf der Vorderseite');
    await press(shown, '4');
    expect(await shown.collect()).toMatch(/^pm_/u);
  });

  it('and the key Enter send nothing', async () => {
    const shown = await stage.show();
    await fillIn(shown);
    await press(shown, 'Enter');
    expect(await shown.field(number).inputValue()).toBe('4242 4242 4242 4242');
    expect(shown.frame.url()).toMatch(/\/fields\?v=1$/u);
  });
});

describe('what is wrong', () => {
  it('is said below each field in German, and the focus goes to the first', async () => {
    const shown = await stage.show();
    await shown.page.locator('#other').click();
    expect(await shown.collect()).toBe('payment_incomplete');
    const nextYear = String((new Date().getFullYear() + 2) % 100);
    expect(await Promise.all(labels.de.map((label) => messageOf(shown, label)))).toEqual([
      'Die Kartennummer fehlt noch. Sie steht auf Ihrer Karte.',
      `Das Ablaufdatum fehlt noch. Geben Sie Monat und Jahr ein, zum Beispiel \u206604/${nextYear}\u2069.`,
      'Die Prüfnummer fehlt noch. Geben Sie die drei Ziffern ein, die auf der Karte stehen.',
    ]);
    for (const label of labels.de)
      expect(await shown.field(label).getAttribute('aria-invalid'), label).toBe('true');
    expect(await focusedIn(shown)).toBe(number);
    expect(await shown.page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  });

  it('has the focus again when the page around gives it to the frame as a whole', async () => {
    const shown = await stage.show();
    await shown.field(number).click();
    await shown.page.keyboard.type('4242424242424242');
    await shown.page.locator('#other').click();
    await shown.collect();
    await shown.page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
      frame.blur();
      frame.focus();
    });
    await expect.poll(() => focusedIn(shown)).toBe(expiry);
    await shown.page.keyboard.type('1234');
    expect(await shown.field(expiry).inputValue()).toBe('12/34');
  });

  it('is said in English to everybody who speaks no German', async () => {
    const shown = await stage.show({ locale: 'en-US' });
    expect(await shown.frame.evaluate(() => document.documentElement.lang)).toBe('en');
    await shown.field(labels.en[1]).click();
    await shown.page.keyboard.type('0120');
    await press(shown, 'Tab');
    const message = 'This card has expired. Check the date or use another card.';
    expect(await messageOf(shown, labels.en[1])).toBe(message);
    expect(await shown.frame.getByRole('status').innerText()).toBe(`${labels.en[1]}: ${message}`);
  });

  it('is said when a field is left, and goes away with the key that mends it', async () => {
    const shown = await stage.show();
    await shown.field(number).click();
    await shown.page.keyboard.type('4242424242424241');
    expect(await shown.field(number).getAttribute('aria-invalid')).toBeNull();
    await press(shown, 'Tab');
    expect(await messageOf(shown, number)).toContain('Vergleichen Sie die Ziffern mit Ihrer Karte.');
    await press(shown, 'Shift+Tab', 'End', 'Backspace', '2');
    expect(await shown.field(number).getAttribute('aria-invalid')).toBeNull();
    expect(await messageOf(shown, number)).toContain('Testumgebung');
  });

  it('is not said of a field that was left empty on the way', async () => {
    const shown = await stage.show();
    await shown.field(number).click();
    await press(shown, 'Tab', 'Tab', 'Tab');
    expect(await shown.field(number).getAttribute('aria-invalid')).toBeNull();
  });

  it('with a real card is that it is one, and it is not sent', async () => {
    const shown = await stage.show();
    await fillIn(shown, '4012888888881881');
    expect(await shown.collect()).toBe('payment_incomplete');
    expect(await messageOf(shown, number)).toContain('Hier werden nur Testkarten angenommen.');
    expect(await focusedIn(shown)).toBe(number);
    expect(shown.sent.filter(([url]) => url.endsWith('/fields/cards'))).toEqual([]);
  });
});

describe('the number', () => {
  it('goes to the sandbox and nowhere else, and the page around never hears it', async () => {
    const shown = await stage.show();
    await shown.page.evaluate(() => {
      const heard: string[] = [];
      addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
      Object.assign(window, { heard });
    });
    await fillIn(shown);
    const reference = await shown.collect();
    const withNumber = shown.sent.filter(([url, body]) => /4242/u.test(`${url}${body}`.replace(/\s/gu, '')));
    expect(withNumber.map(([url]) => new URL(url).origin + new URL(url).pathname)).toEqual([
      `${new URL(shown.frame.url()).origin}/fields/cards`,
    ]);
    const heard = await shown.page.evaluate(() => (window as unknown as { heard: string[] }).heard.join());
    expect(heard).toContain(reference);
    expect(heard).not.toContain('4242');
  });

  it('stays in its field while the fields are told another language and look', async () => {
    const shown = await stage.show();
    await fillIn(shown);
    await shown.page.evaluate(() => {
      const frame = document.querySelector('iframe');
      frame?.contentWindow?.postMessage(
        { kasse: 'sandbox', type: 'mount', locale: 'en', direction: 'ltr', tokens: {} },
        new URL(frame.src).origin,
      );
    });
    await shown.field(labels.en[0]).waitFor();
    expect(await shown.field(labels.en[0]).inputValue()).toBe('4242 4242 4242 4242');
  });
});

describe('strangers', () => {
  it('cannot show the fields', async () => {
    expect(await stage.showElsewhere()).toBe('payment_blocked');
  });

  it('in another frame of the same page cannot ask them anything', async () => {
    const shown = await stage.show();
    await fillIn(shown);
    await shown.page.evaluate(() => document.body.append(document.createElement('iframe')));
    const other = shown.page.frames().find((frame) => frame.url() === 'about:blank');
    await other?.evaluate(() => {
      for (const id of [1, 2]) parent.frames[0]?.postMessage({ kasse: 'sandbox', type: 'collect', id }, '*');
    });
    expect(await shown.collect()).toMatch(/^pm_/u);
    expect(shown.sent.filter(([url]) => url.endsWith('/fields/cards'))).toHaveLength(1);
  });
});

describe('the page in the frame', () => {
  it.each([
    ['https://evil.example', 0],
    ['null', 0],
    ['the page around', 1],
  ])('listens to the window around from %s: %i references', async (from, count) => {
    const shown = await stage.show();
    await fillIn(shown);
    const origin = from === 'the page around' ? new URL(shown.page.url()).origin : from;
    await shown.frame.evaluate((spoken) => {
      const data = { kasse: 'sandbox', type: 'collect', id: 99 };
      dispatchEvent(new MessageEvent('message', { source: parent, origin: spoken, data }));
    }, origin);
    await shown.collect();
    expect(shown.sent.filter(([url]) => url.endsWith('/fields/cards'))).toHaveLength(count + 1);
  });
});

/** What is computed for a part of the page in the frame. */
const computed = (shown: Shown, selector: string, properties: readonly string[]): Promise<string[]> =>
  shown.frame.locator(selector).evaluate((element, names) => {
    const style = getComputedStyle(element);
    return names.map((name) => style.getPropertyValue(name));
  }, properties);

describe('the look', () => {
  it.each(['light', 'dark'] as const)('is that of the fields around, %s', async (scheme) => {
    const shown = await stage.show({ scheme });
    const { ink, inkSoft, surface, edge } = looks[scheme];
    const control = ['height', 'font-size', 'color', 'background-color', 'border-top-color', 'border-radius'];
    expect(await computed(shown, '#number', control)).toEqual([
      ...['44px', '16px', ink, surface, edge, '4px'],
    ]);
    expect(await computed(shown, '#number-label', ['font-size', 'font-weight', 'color'])).toEqual([
      ...['14px', '600', ink],
    ]);
    expect(await computed(shown, '#number-message', ['font-size', 'color'])).toEqual(['14px', inkSoft]);
    expect(await computed(shown, 'html', ['color-scheme', 'background-color'])).toEqual([
      ...[scheme, 'rgba(0, 0, 0, 0)'],
    ]);
  });

  it('takes other tokens, and of a token that is none the usual value', async () => {
    const tokens = { radius: '14px', controlHeight: '52px', fontFamily: 'Georgia, serif', edge: 'url(//x)' };
    const shown = await stage.show({ tokens });
    const names = ['border-radius', 'height', 'font-family', 'border-top-color'];
    expect(await computed(shown, '#number', names)).toEqual([
      ...['14px', '52px', 'Georgia, serif', looks.light.edge],
    ]);
  });

  it('of what is wrong is an outline of two pixels, a picture and a sentence', async () => {
    const shown = await stage.show();
    await shown.collect();
    const { bad, ink } = looks.light;
    expect(await computed(shown, '#number', ['border-top-width', 'border-top-color'])).toEqual(['2px', bad]);
    expect(await computed(shown, '#number-message', ['color'])).toEqual([bad]);
    expect(await shown.frame.locator('#number-message svg').isVisible()).toBe(true);
    expect(await computed(shown, '#number', ['outline-width', 'outline-offset', 'outline-color'])).toEqual([
      ...['3px', '2px', ink],
    ]);
  });

  it('mirrors with the page, but figures run from left to right', async () => {
    const shown = await stage.show({ direction: 'rtl' });
    await fillIn(shown);
    const [expiryBox, codeBox] = await Promise.all([
      shown.field(expiry).boundingBox(),
      shown.field(code).boundingBox(),
    ]);
    expect(expiryBox?.x).toBeGreaterThan(codeBox?.x ?? Infinity);
    expect(await computed(shown, '#number', ['direction', 'text-align'])).toEqual(['ltr', 'right']);
    expect(await shown.field(number).inputValue()).toBe('4242 4242 4242 4242');
  });
});

it.each([
  [320, 'light', 'de'],
  [320, 'dark', 'de'],
  [320, 'light', 'en'],
  [800, 'light', 'de'],
  [800, 'dark', 'en'],
] as const)(
  'at %i px, %s, %s, the frame fits what is in it and axe finds nothing',
  async (width, scheme, locale) => {
    const shown = await stage.show({ width, scheme, locale });
    const name = `${locale}-${String(width)}-${scheme}`;
    await look(shown, name);
    await fillIn(shown);
    await look(shown, `${name}-filled`);
    await shown.field(labels[locale][0]).fill('4242');
    for (const label of labels[locale].slice(1)) await shown.field(label).fill('');
    await shown.collect();
    await look(shown, `${name}-wrong`);
  },
);

it('from right to left at 320 px the frame fits what is in it', async () => {
  const shown = await stage.show({ width: 320, direction: 'rtl' });
  await fillIn(shown);
  await shown.collect();
  await look(shown, 'rtl-320-filled');
});

/** All rules but the one for whole pages: the title is on the page around. */
const axeRules: RunOptions = { rules: { 'page-has-heading-one': { enabled: false } } };

/** Takes a picture; whatever is cut off or not accessible ends the test. */
async function look({ page, frame }: Shown, name: string): Promise<void> {
  await expect
    .poll(async () => {
      const outside = await page.locator('iframe').evaluate((element) => element.clientHeight);
      return outside - (await frame.evaluate(() => document.documentElement.offsetHeight));
    })
    .toBe(0);
  // Each process draws for itself; a picture taken between the two has a frame that is cut off.
  for (const window of [frame, page])
    await window.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  const { violations } = await frame.evaluate((rules) => {
    // The page around shows through; axe cannot see it and takes it for white.
    const { style } = document.documentElement;
    style.backgroundColor = style.getPropertyValue('--surface');
    return (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(
      rules,
    );
  }, axeRules);
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
}
