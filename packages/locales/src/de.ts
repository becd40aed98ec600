import { deFirst } from './de-first.ts';
import { deRest } from './de-rest.ts';
import type { Messages } from './messages.ts';

/** Every text in German, the leading language. */
export const de: Messages = { ...deFirst, ...deRest };
