import { chosenEngine } from '../../tools/engines/engine.ts';
import { de } from './words.de.ts';
import { en } from './words.en.ts';

/** What customers read and press, as in the wording; written out here so that a test can find a wrong word. */
export const words = { de, en };

/** A language that the site speaks. */
export type Language = keyof typeof words;

const isWholeGrid = process.env['KASSE_GRID'] === 'full';

/**
 * Both languages, for tests that hold in each. Words are the same in every engine, so the second one is read with the
 * whole grids only, except in the usual engine.
 */
export const languages: readonly Language[] =
  chosenEngine() === 'chromium' || isWholeGrid ? ['de', 'en'] : ['de'];

/** German, and English as well where whole grids are asked for: for journeys whose words other tests read in both. */
export const mainLanguages: readonly Language[] = isWholeGrid ? languages : ['de'];
