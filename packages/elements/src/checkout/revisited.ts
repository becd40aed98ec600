let isFirstAsked = true;

/**
 * Whether the customer came back to this page by the browser's buttons, asked by the first checkout of the page. Later
 * ones, and other addresses in the same document, are new visits: nobody says how one came to those.
 */
export function isRevisited(): boolean {
  const [arrival] = performance.getEntriesByType('navigation');
  const isBack = arrival instanceof PerformanceNavigationTiming && arrival.type === 'back_forward';
  const isIt = isFirstAsked && isBack && arrival.name === location.href;
  isFirstAsked = false;
  return isIt;
}
