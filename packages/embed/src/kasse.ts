import type * as full from './full.ts';
import { startLoader } from './loader.ts';
import type { KasseScript } from './loader.ts';
import { online } from './online.ts';

declare global {
  interface Window {
    kasse?: KasseScript;
  }
}

/** What the file with the full elements exports. */
type Elements = Pick<typeof full, 'define'>;

/** Name of the file with the full elements; the build fills it in. */
declare const KASSE_ELEMENTS_FILE: string;

const major = 1;

/**
 * Some browsers remember a module that failed (https://github.com/whatwg/html/pull/10327), and every module that needs it
 * fails with it. So the last attempt takes all files from a folder of their own.
 */
const folders = ['', 'retry/'];

async function load(attempt: number): Promise<void> {
  const url = new URL(`${folders[attempt] ?? ''}${KASSE_ELEMENTS_FILE}`, import.meta.url);
  const { define } = (await import(/* @vite-ignore */ url.href)) as Elements;
  // The first stop does not wait for the files of later ones. They are asked for once more, and at last from the other
  // folder. The elements there are a second copy, so that helps only where `trusted-types` allows duplicates, or nothing.
  define()
    .catch(() => online().then(define))
    .catch((error: unknown) => {
      if (attempt + 1 >= folders.length) throw error;
      return load(attempt + 1);
    })
    .catch((error: unknown) => {
      console.warn('[kasse] Some elements could not be loaded. Reload the page.', error);
    });
}

if (!window.kasse) window.kasse = startLoader(load);
else if (window.kasse.major !== major)
  console.warn(
    `[kasse] Version ${String(window.kasse.major)} of the script is already loaded and stays. Load one version.`,
  );
