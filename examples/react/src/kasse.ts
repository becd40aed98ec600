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
