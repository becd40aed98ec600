import { html, type TemplateResult } from 'lit';

/** A title at the level that the page's outline asks for; it can hold the focus when a stop begins. */
export function heading(level: number, content: unknown): TemplateResult {
  return html`<div class="title" id="title" part="title" role="heading" aria-level=${level} tabindex="-1">
    ${content}
  </div>`;
}
