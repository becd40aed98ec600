import { de } from './words.de.ts';
import { en } from './words.en.ts';

/** What customers read and press, as in the wording; written out here so that a test can find a wrong word. */
export const words = { de, en };

/** A language that the site speaks. */
export type Language = keyof typeof words;

/** Both languages, for tests that hold in each. */
export const languages = ['de', 'en'] as const satisfies readonly Language[];

/** German, and English as well where whole grids are asked for: for journeys whose words other tests read in both. */
export const mainLanguages: readonly Language[] = process.env['KASSE_GRID'] === 'full' ? languages : ['de'];
