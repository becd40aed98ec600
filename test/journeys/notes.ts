import type { BrowserContext } from 'playwright-core';

/** Every note that was ever on screen, also for a moment and before a reload: its kind, a colon and its words. */
export type SeenNotes = readonly string[];

/** Looks at each frame of every page of a context from its first moment on. */
export async function watchNotes(context: BrowserContext): Promise<SeenNotes> {
  const seen: string[] = [];
  await context.exposeFunction('journeyReads', (note: string) => void seen.push(note));
  await context.addInitScript(() => {
    if (window !== window.top) return;
    const { journeyReads } = globalThis as unknown as { journeyReads(note: string): void };
    const known = new Set<string>();
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName === 'kasse-note') {
          const note = `${element.getAttribute('kind') ?? 'plain'}: ${(element as HTMLElement).innerText.trim()}`;
          if (!known.has(note)) journeyReads(note);
          known.add(note);
        }
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    const frame = (): void => {
      look(document);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return seen;
}
