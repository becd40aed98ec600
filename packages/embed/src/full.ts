import { defineKasse } from '@kasse/elements/define';
import { createHttpGateway } from '@kasse/gateway/http';
import { loadMessages } from '@kasse/locales';
import { demoProvider, invoiceProvider } from '@kasse/payments';

/** Resolves when what later stops need is there too; the first stop does not wait for it. */
export const complete = defineKasse({
  connect: async (url, options) => {
    if (url !== 'demo') return createHttpGateway(url, options);
    const { createMemoryGateway } = await import('@kasse/gateway/memory');
    return createMemoryGateway(options);
  },
  providers: {
    invoice: () => Promise.resolve(invoiceProvider),
    demo: () => Promise.resolve(demoProvider),
    sandbox: async () => (await import('@kasse/payments/sandbox')).sandboxProvider,
  },
  loadMessages,
});
