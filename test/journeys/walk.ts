import type { Visit, VisitOptions } from './stage.ts';
import type { Language } from './words.ts';

/** Called at every state that a customer comes to, with a name for it. */
export type Look = (state: string) => Promise<void>;

/** One way through the checkout that passes states which others do not. */
export interface Walk {
  readonly name: string;
  readonly place: 'home' | 'buyPage';
  readonly account?: VisitOptions['account'];
  /** What follows the path in the address. */
  readonly link?: string;
  /** Ends where the last state has been looked at. */
  readonly go: (visit: Visit, look: Look) => Promise<void>;
}

/** Where a walk begins. */
export function beginningOf({ place, account, link = '' }: Walk, language: Language) {
  const paths = {
    de: { home: '/', buyPage: '/kaufen' },
    en: { home: '/en/', buyPage: '/en/buy' },
  } as const;
  return { path: paths[language][place] + link, options: { language, ...(account && { account }) } };
}
