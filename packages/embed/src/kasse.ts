import type * as full from './full.ts';
import { startLoader } from './loader.ts';
import type { KasseScript } from './loader.ts';

declare global {
  interface Window {
    kasse?: KasseScript;
  }
}

/** What the file with the full elements exports. */
type Elements = Pick<typeof full, 'complete'>;

/** Name of the file with the full elements; the build fills it in. */
declare const KASSE_ELEMENTS_FILE: string;

const major = 1;

/**
 * Browsers remember a module that failed, and every module that needs it fails with it. So the second
 * attempt takes all files from a folder of their own.
 */
const folders = ['', 'retry/'];

async function load(attempt: number): Promise<void> {
  // There is one more attempt only, so it waits for the network.
  if (attempt > 0 && !navigator.onLine)
    await new Promise((online) => {
      addEventListener('online', online, { once: true });
    });
  const url = new URL(`${folders[attempt] ?? ''}${KASSE_ELEMENTS_FILE}`, import.meta.url);
  const { complete } = (await import(/* @vite-ignore */ url.href)) as Elements;
  // The first stop does not wait for the files of later ones; if those fail, the other folder brings them.
  complete
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
