import { defineKasse } from '@kasse/elements/define';
import { createMemoryGateway } from '@kasse/gateway/memory';
import { loadMessages } from '@kasse/locales';
import { demoProvider, invoiceProvider } from '@kasse/payments';

void defineKasse({
  connect: (_url, options) => createMemoryGateway(options),
  loadMessages,
  providers: {
    demo: () => Promise.resolve(demoProvider),
    invoice: () => Promise.resolve(invoiceProvider),
  },
});
