import { defineKasse } from '@kasse/elements/define';
import { createHttpGateway } from '@kasse/gateway/http';
import { loadFirstMessages, loadMessages } from '@kasse/locales';
import type * as demo from '@kasse/gateway/memory';
import { demoProvider, invoiceProvider } from '@kasse/payments';

/**
 * Name of the file with the billing service inside the page; the build fills it in. It is built apart: what only
 * it needs would otherwise be shared with, and so be fetched by, everybody.
 */
declare const KASSE_DEMO_FILE: string;

const connections: Parameters<typeof defineKasse>[0] = {
  connect: async (url, options) => {
    if (url !== 'demo') return createHttpGateway(url, options);
    const file = new URL(KASSE_DEMO_FILE, import.meta.url).href;
    const { createMemoryGateway } = (await import(/* @vite-ignore */ file)) as typeof demo;
    return createMemoryGateway(options);
  },
  providers: {
    invoice: () => Promise.resolve(invoiceProvider),
    demo: () => Promise.resolve(demoProvider),
    // One for each checkout: it holds what was typed there.
    sandbox: async () => (await import('@kasse/payments/sandbox')).createSandboxProvider(),
  },
  loadMessages,
  loadFirstMessages,
};

/**
 * Registers the elements. Resolves when what later stops need is there too; the first stop does not wait for it. Called
 * again after a failure, it asks only for what is missing.
 */
export const define = (): Promise<void> => defineKasse(connections);
