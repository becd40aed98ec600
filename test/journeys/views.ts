import type { Frame, Page } from 'playwright-core';

/** How wide the window is and which colours the customer prefers. */
export interface View {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

/** The views that every state is looked at in. */
export const views: readonly View[] = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);

/** Shows the page as it is in another view and waits until it is drawn, frames fit again, and nothing moves or fades. */
export async function showIn(page: Page, { width, scheme }: View): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const animationsIn = (root: Document | ShadowRoot): Animation[] => [
      ...root.getAnimations(),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? animationsIn(shadowRoot) : [],
      ),
    ];
    const ending = animationsIn(document).filter(
      ({ effect }) => effect?.getComputedTiming().endTime !== Infinity,
    );
    // One that is cancelled has also come to its end.
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  for (const frame of page.frames().slice(1)) await settleFrame(frame);
}

/**
 * Waits until a payment form is as high as its fields, which wrap in a process of their own: what is below moves. A
 * browser lets a frame of another origin rest until it is near the window, so it is looked at first.
 */
async function settleFrame(frame: Frame): Promise<void> {
  const owner = await frame.frameElement();
  const isShown = await owner.evaluate((element) => (element as Element).checkVisibility());
  if (!isShown || frame.url().startsWith('chrome-error:')) return;
  const before = await owner.evaluate(() => scrollY);
  await owner.scrollIntoViewIfNeeded();
  await frame.waitForFunction(
    () => innerHeight === Math.ceil(document.documentElement.getBoundingClientRect().height),
  );
  await owner.evaluate((_, y) => {
    scrollTo(0, y);
  }, before);
}

/** Back to the view in which walks are gone: rows and buttons are where the mouse finds them. */
export const walkingView: View = { width: 1280, scheme: 'light' };
