import type { Page } from 'playwright-core';

/** More than any page of the site has. */
const mostStops = 80;

/**
 * Presses Tab round the page and says what had the focus while something else lay over all of it (WCAG 2.4.11). A
 * frame counts as one thing.
 */
export async function coveredFocusOn(page: Page): Promise<string[]> {
  const covered = new Set<string>();
  await page.evaluate(() => void Object.assign(globalThis, { journeyStops: [] }));
  let isDone = false;
  for (let stops = 0; stops < 2 * mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    const { name, isCovered, isRound } = await page.evaluate(readFocus);
    // Past its own bar Firefox lets a page believe for a round that it has no focus, and tells it of no change.
    if (isDone || isRound) {
      if (await page.evaluate(() => document.hasFocus())) return [...covered];
      isDone = true;
      continue;
    }
    if (isCovered && (await isStillCovered(page))) covered.add(`the focus on ${name} is covered`);
  }
  throw new Error(`After ${2 * mostStops} presses of Tab the focus has not come round.`);
}

/** Out of a frame the focus comes at once, and what it scrolls and hides follows in its own time. */
async function isStillCovered(page: Page): Promise<boolean> {
  const deadline = performance.now() + 2000;
  while (performance.now() < deadline) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    if (!(await page.evaluate(readFocus)).isCovered) return false;
  }
  return true;
}

function readFocus(): { name: string; isCovered: boolean; isRound: boolean } {
  const { journeyStops: stops } = globalThis as unknown as { journeyStops: Element[] };
  const deepest = (root: Document | ShadowRoot): Element | null => {
    const active = root.activeElement;
    const inner = active?.shadowRoot ? deepest(active.shadowRoot) : null;
    return inner ?? active;
  };
  const at = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  const isWithin = (inner: Node | null, outer: Node): boolean => {
    for (let node = inner; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
      if (node === outer) return true;
    return false;
  };
  const focused = deepest(document);
  if (!focused) return { name: 'nothing', isCovered: false, isRound: false };
  // Within a frame every stop is the frame; from the browser's own bar it is the body.
  const isRound = stops.includes(focused) && stops.at(-1) !== focused;
  stops.push(focused);
  if (focused === document.body) return { name: 'nothing', isCovered: false, isRound };
  // A radio is as large as its row to a customer.
  const shown = focused.closest('label') ?? focused;
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  const shares = [0.1, 0.5, 0.9];
  const points = shares.flatMap((x) =>
    shares.map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
  );
  const isSeen = points.some(([x, y]) => {
    const above = at(x, y);
    return above !== null && (isWithin(above, shown) || isWithin(shown, above));
  });
  const name = `${focused.localName} "${(focused.getAttribute('aria-label') ?? focused.textContent).trim().slice(0, 40)}"`;
  return { name, isCovered: !isSeen, isRound };
}
