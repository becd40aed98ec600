import { defineKasse } from '@kasse/elements/define';
import { createHttpGateway } from '@kasse/gateway/http';
import { loadMessages } from '@kasse/locales';
import { demoProvider, invoiceProvider } from '@kasse/payments';

/** Registers the elements: how they reach a billing service, where their words lie, how can be paid. */
export function startKasse(): Promise<void> {
  return defineKasse({
    connect: async (url, options) => {
      if (url !== 'demo') return createHttpGateway(url, options);
      const { createMemoryGateway } = await import('@kasse/gateway/memory');
      return createMemoryGateway(options);
    },
    providers: {
      invoice: () => Promise.resolve(invoiceProvider),
      demo: () => Promise.resolve(demoProvider),
    },
    loadMessages,
  });
}

/** Base URL of the billing service, or `demo` for the one inside the page. */
export const gateway = import.meta.env.VITE_KASSE_GATEWAY ?? 'demo';

const sessionRoute = import.meta.env.VITE_KASSE_SESSION;

/** A new session token from the portal's own server; empty while nobody is signed in. */
async function askForSession(route: string): Promise<string> {
  const response = await fetch(route, { method: 'POST' });
  return response.ok ? response.text() : '';
}

/** Where the checkout gets its session from; the service inside the page needs none. */
export const session = sessionRoute === undefined ? undefined : () => askForSession(sessionRoute);
