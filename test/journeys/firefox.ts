import { setTimeout as pause } from 'node:timers/promises';
import type { APIResponse, BrowserContext, Page, Route } from 'playwright-core';

/** Bodies of calls by their idempotency key, where Playwright does not see them. */
const bodies = new Map<string, string>();

/** Makes up for what Playwright cannot do in Firefox. */
export async function assistFirefox(context: BrowserContext): Promise<void> {
  await context.addInitScript(tellOfFilledFields);
  await context.exposeFunction('journeySends', (key: string, body: string) => void bodies.set(key, body));
  await context.addInitScript(showBodies);
}

/** Said by Firefox when a window closes while a page is opened: it looks for the tabs of each window that it has. */
const windowGone = /getTabBrowser\(\.\.\.\) is undefined/u;

/** How long a window may take to close, in milliseconds. */
const closingTime = 10_000;

/** Opens something, and again while that meets a window on its way out. */
export async function despiteClosing<Opened>(open: () => Promise<Opened>): Promise<Opened> {
  for (const end = performance.now() + closingTime; ;)
    try {
      return await open();
    } catch (error) {
      if (!windowGone.test(String(error)) || performance.now() > end) throw error;
      await pause(100);
    }
}

/** Opens a page. */
export const newPage = (context: BrowserContext): Promise<Page> => despiteClosing(() => context.newPage());

/** Hands a call on to the service, as the page sent it. */
export function forward(route: Route): Promise<APIResponse> {
  const body = bodies.get(route.request().headers()['idempotency-key'] ?? '');
  return route.fetch(body === undefined ? {} : { postData: body });
}

/**
 * Lets a field that is filled in tell of its change as it is left, as it does after keys: Firefox takes it for the doing
 * of a script, of which it tells nothing.
 */
function tellOfFilledFields(): void {
  const untold = new Set<EventTarget>();
  const heard = (event: Event): void => void untold.delete(event.currentTarget as EventTarget);
  const left = ({ currentTarget: field }: Event): void => {
    if (field && untold.delete(field)) field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  addEventListener(
    'input',
    (event) => {
      const [field] = event.composedPath();
      if (!(field instanceof HTMLInputElement)) return;
      untold.add(field);
      // At the field itself: neither event leaves a shadow root whose own the next focus is.
      field.addEventListener('change', heard);
      field.addEventListener('blur', left);
    },
    true,
  );
}

/** Shows the body of each call that has a key before the call is made. */
function showBodies(): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const key = new Headers(init?.headers).get('idempotency-key');
    const { journeySends } = globalThis as unknown as {
      journeySends: (key: string, body: string) => Promise<void>;
    };
    if (key !== null && typeof init?.body === 'string') await journeySends(key, init.body);
    return fetch(input, init);
  };
}
