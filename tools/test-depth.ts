import { configureGlobal } from 'fast-check';

// The whole grid runs long enough to meet what a hundred tries miss.
configureGlobal({ numRuns: process.env['KASSE_GRID'] === 'full' ? 5000 : 100 });
