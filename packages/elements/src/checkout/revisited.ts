let isFirstAsked = true;

/**
 * Whether the customer came back to this page by the browser's buttons, asked by the first checkout of the page. Later
 * ones, and other addresses in the same document, are new visits: nobody says how one came to those.
 */
export function isRevisited(): boolean {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isBack = arrival?.type === 'back_forward' && arrival.name === location.href;
  const isIt = isFirstAsked && isBack;
  isFirstAsked = false;
  return isIt;
}
