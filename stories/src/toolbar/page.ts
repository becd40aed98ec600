import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import type { Decorator } from '@storybook/web-components-vite';
import { applyArgs, beginningOf } from './controls.ts';
import { outlineParts } from './outlined-parts.ts';
import { tellEvents } from './told-events.ts';

/** What the toolbar sets that no story reads: it is the page's. */
interface PageGlobals {
  readonly theme: 'light' | 'dark';
  readonly look: string;
  readonly density: string;
  readonly direction: 'auto' | 'ltr' | 'rtl';
  readonly locale: string;
  readonly parts: 'hidden' | 'shown';
  readonly chart: 'hidden' | 'shown';
}

/** What makes a story another one; everything else changes the one that stands there. */
const readByStories = ['locale', 'keys', 'audience'];

/**
 * The page around a story, as a host would have it: colour scheme, theme, density, direction. A change of these or
 * of a control keeps the checkout where it is; another language, audience or beginning starts it anew.
 */
export const page: Decorator = (story, { id, args, globals, component, canvasElement }) => {
  const { theme, look, density, direction, locale, parts, chart } = globals as unknown as PageGlobals;
  const drawn = story() as TemplateResult;
  const beginning = [id, ...readByStories.map((name) => String(globals[name])), beginningOf(args)].join(' ');
  const mirroredLanguage = locale === 'mirrored' ? 'rtl' : 'ltr';
  tellEvents(canvasElement);
  outlineParts(parts === 'shown' ? canvasElement : undefined);
  if (chart === 'shown') void import('../chart/live-chart.ts');
  return html`<div
    class="page ${look} ${density}"
    data-theme=${theme}
    dir=${direction === 'auto' ? mirroredLanguage : direction}
  >
    ${guard([beginning], () => keyed(beginning, drawn))}
    ${chart === 'shown' ? html`<aside class="chart" dir="ltr"><story-chart></story-chart></aside>` : nothing}
    <span
      hidden
      ${ref((mark) => {
        if (mark?.parentElement) applyArgs(mark.parentElement, component, args);
      })}
    ></span>
  </div>`;
};
