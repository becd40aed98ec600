import { defineKasse } from '@kasse/elements/define';
import { createMemoryGateway } from '@kasse/gateway/memory';
import { loadMessages } from '@kasse/locales';
import { KasseProductPicker, KasseProvider } from '@kasse/react';
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

void defineKasse({ connect: (_url, options) => createMemoryGateway(options), loadMessages });

createRoot(document.getElementById('root')).render(
  createElement(
    StrictMode,
    null,
    createElement(
      KasseProvider,
      { gateway: 'demo', locale: 'en' },
      createElement('h1', null, 'Products'),
      createElement(KasseProductPicker),
    ),
  ),
);
