import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  // Within this repository the packages are read from their sources. A project that installs them needs no line of this.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { target: 'es2022' },
});
