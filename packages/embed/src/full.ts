import { defineKasse } from '@kasse/elements/define';
import { createHttpGateway } from '@kasse/gateway/http';
import { loadFirstMessages, loadMessages } from '@kasse/locales';
import type * as demo from '@kasse/gateway/memory';
import type * as object from '@kasse/gateway/object';
import { demoProvider, invoiceProvider } from '@kasse/payments';

/**
 * Name of the file with the billing service inside the page; the build fills it in. It is built apart: what only
 * it needs would otherwise be shared with, and so be fetched by, everybody.
 */
declare const KASSE_DEMO_FILE: string;
/** The same of the file that reads what a gateway object answers. */
declare const KASSE_OBJECT_FILE: string;

/** Fetches a file that is built apart. */
const apart = (file: string): Promise<unknown> =>
  import(/* @vite-ignore */ new URL(file, import.meta.url).href);

const connections: Parameters<typeof defineKasse>[0] = {
  connect: async (url, options) => {
    if (url !== 'demo') return createHttpGateway(url, options);
    return ((await apart(KASSE_DEMO_FILE)) as typeof demo).createMemoryGateway(options);
  },
  check: async (gateway) => ((await apart(KASSE_OBJECT_FILE)) as typeof object).createObjectGateway(gateway),
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
