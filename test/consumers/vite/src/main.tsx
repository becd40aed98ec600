import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './kasse';
import { Shop } from './shop';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Shop />
    </StrictMode>,
  );
