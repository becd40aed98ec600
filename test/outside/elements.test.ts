import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import { scriptTag, usePages } from '../embed/pages.ts';
import { Tally } from '../hostile/tally.ts';
import { hostileValues } from './values.ts';

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name?: string; readonly fieldName?: string }[];
  readonly members?: readonly {
    readonly kind: string;
    readonly name: string;
    readonly privacy?: string;
    readonly static?: boolean;
    readonly readonly?: boolean;
    readonly attribute?: string;
  }[];
}

const manifest = JSON.parse(readFileSync(join(root, 'packages/elements/custom-elements.json'), 'utf8')) as {
  modules: readonly { path: string; declarations?: readonly Declaration[] }[];
};

/** Every public element with what a page can set of it; parts are set by widgets alone. */
const elements = manifest.modules
  .filter(({ path }) => !path.includes('/parts/'))
  .flatMap(({ declarations = [] }) => declarations)
  .flatMap(({ tagName, attributes = [], members = [] }) =>
    tagName === undefined
      ? []
      : {
          tagName,
          attributes: attributes.flatMap(({ name }) => name ?? []),
          properties: members
            .filter(
              ({ kind, privacy = 'public', static: isStatic, readonly: isFixed }) =>
                kind === 'field' && privacy === 'public' && !isStatic && !isFixed,
            )
            .map(({ name }) => name),
        },
  );

const pages = usePages();
const tally = new Tally('elements');
afterAll(() => tally.report());

/** No script but the page's own, and no text that becomes one. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src https: http: data:',
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

it('the manifest names every element', () => {
  expect(elements.length).toBeGreaterThanOrEqual(16);
});

describe('whatever a page sets, no exception leaves and nothing is executed:', () => {
  for (const { tagName, attributes, properties } of elements)
    it(
      tagName,
      async () => {
        const { page } = await pages.show({
          body: '<kasse-provider id="shop" gateway="demo"></kasse-provider><form id="form"></form>',
          head: scriptTag,
          headers: { 'content-security-policy': policy },
          // What the page is to learn, it is told; what it must not do is a fault of its own.
          allows:
            /\[kasse\]|ERR_|Failed to load|Loading the image|status of 404|(?:img|connect)-src (?:javascript|data)|Content Security Policy/u,
        });
        await page.evaluate(`globalThis.hostileValues = (${String(hostileValues)})(); 0`);
        const report = await page.evaluate(
          async ([tag, named, fields]) => {
            const faults: string[] = [];
            let present = '';
            addEventListener('error', ({ message }) => void faults.push(`${present}: ${message}`));
            addEventListener('unhandledrejection', ({ reason }) => {
              let text = 'a value without a text';
              try {
                text = String(reason);
              } catch {
                // What was thrown has no text either.
              }
              faults.push(`${present}: unhandled ${text}`);
            });
            const { kasse } = globalThis as unknown as { kasse: { ready: Promise<void> } };
            await kasse.ready;
            // The cart is fetched for a page that has one.
            document.body.append(document.createElement(tag));
            await customElements.whenDefined(tag);
            const { hostileValues: values } = globalThis as unknown as {
              hostileValues: (readonly [string, unknown])[];
            };
            const turn = (): Promise<void> =>
              new Promise((resolve) => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve();
                port2.postMessage(undefined);
              });
            let tried = 0;
            let slowest = 0;
            const places = [document.getElementById('shop'), document.getElementById('form')];
            const attempt = async (kind: string, set: (element: HTMLElement) => void): Promise<void> => {
              for (const place of places) {
                present = `${kind} in ${place?.localName ?? ''}`;
                const before = performance.now();
                const element = document.createElement(tag);
                try {
                  set(element);
                  place?.append(element);
                  await turn();
                  set(element);
                  await turn();
                } catch (error) {
                  faults.push(`${present}: thrown ${(error as Error).message}`);
                }
                slowest = Math.max(slowest, performance.now() - before);
                element.remove();
                tried += 1;
              }
            };
            for (const [what, value] of values) {
              for (const name of named)
                if (typeof value === 'string')
                  await attempt(`attribute ${name} = ${what}`, (element) =>
                    element.setAttribute(name, value),
                  );
              for (const name of fields)
                await attempt(`property ${name} = ${what}`, (element) =>
                  Object.assign(element, { [name]: value }),
                );
            }
            await turn();
            const { isOwned } = globalThis as unknown as { isOwned?: unknown };
            return { faults, tried, slowest, isOwned, scripts: document.scripts.length };
          },
          [tagName, attributes, properties] as const,
        );
        expect(report.faults.slice(0, 20)).toEqual([]);
        expect([report.isOwned, report.scripts]).toEqual([undefined, 1]);
        expect(report.slowest).toBeLessThan(5000);
        for (let index = 0; index < report.tried; index += 1)
          tally.count(`<${tagName}>: odd values`, 'borne');
      },
      120_000,
    );
});
