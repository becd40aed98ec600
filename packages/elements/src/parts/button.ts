import { html, nothing, type TemplateResult } from 'lit';

/** What a button shows and does. `label` is the whole text; `icon` only ever stands beside it. */
export interface Button {
  /** `main` once per view; `second` beside it; `third` is underlined text. */
  kind: 'main' | 'second' | 'third';
  label: string;
  /** Pressed by pointer or key; never called while busy. */
  press?: (event: MouseEvent) => void;
  /** Makes it a link to this address, already allowed; a press is told before it is followed. */
  href?: string | undefined;
  /** Keeps label, width and focus, ignores presses, and shows three stepping dots after 300 ms. */
  busy?: boolean | undefined;
  icon?: TemplateResult | undefined;
  /** Id, in the same root, of the text that explains the button. */
  describedBy?: string | undefined;
}

/** A native button, or a link that looks like one, in one of the three kinds; needs the `controls` styles of the theme. Its part is its kind. */
export function button({
  kind,
  label,
  press,
  href,
  busy = false,
  icon,
  describedBy,
}: Button): TemplateResult {
  if (href !== undefined)
    return html`<a class=${kind} part=${`button ${kind}`} href=${href} @click=${press}>${label}</a>`;
  return html`<button
    type="button"
    class=${kind}
    part=${`button ${kind}`}
    aria-disabled=${busy ? 'true' : nothing}
    aria-describedby=${describedBy ?? nothing}
    @click=${(event: MouseEvent) => {
      if (!busy) press?.(event);
    }}
  >
    ${icon ?? nothing}${label}${busy ? html`<span class="dots" aria-hidden="true">...</span>` : nothing}
  </button>`;
}
