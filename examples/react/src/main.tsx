import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startKasse } from './kasse.ts';
import { Portal } from './portal.tsx';
import { gateway, session } from './settings.ts';
import './portal.css';

const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'de';
const place = document.getElementById('portal');
document.documentElement.lang = language;

// The components render before the elements are there, and need not wait for them.
void startKasse();
if (place)
  createRoot(place).render(
    <StrictMode>
      <Portal language={language} gateway={gateway} session={session} />
    </StrictMode>,
  );
