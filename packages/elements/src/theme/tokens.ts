import { css } from 'lit';

/**
 * The tokens. A host sets the public `--kasse-*` names on a Kasse element or any ancestor; our own rules read the
 * private `--_*` names, which fall back to the default theme. `[data-kasse]` is the form in the page's own tree, so
 * that one sheet serves shadow roots and the page.
 *
 * A host that sets the accent alone gets the rest derived: the `--_from-accent-*` names are invalid, and so fall
 * through to the exact defaults, as long as `--kasse-color-accent` is not set. The main button is filled with the very
 * accent (`fill`), its text is black or white, whichever stands out from the grey that is as bright; under the pointer
 * it goes away from that text. Text and marks in the accent are made as dark, or in the dark scheme as light, as they
 * must be to be read on every ground.
 *
 * Written by `tools/tokens.ts` from `kasse.tokens.json`: change that, and run `pnpm tokens --write`.
 */
export const tokens = css`
  :host,
  [data-kasse] {
    --_canvas: var(--kasse-color-canvas, light-dark(#f4f6f5, #0f1514));
    --_surface: var(--kasse-color-surface, light-dark(#fff, #182120));
    --_ink: var(--kasse-color-ink, light-dark(#15201f, #e8eeec));
    --_ink-soft: var(--kasse-color-ink-soft, light-dark(#4a5957, #a9b7b4));
    --_rule: var(--kasse-color-rule, light-dark(#d3dbd9, #33403e));
    --_edge: var(--kasse-color-edge, light-dark(#6e7d7a, #80908d));
    --_fill: var(--kasse-color-accent, light-dark(#0b5f66, #6cc5c9));
    --_from-accent-grey: color(from var(--kasse-color-accent) xyz-d65 calc(0.95 * y) y calc(1.09 * y));
    --_from-accent-off: oklch(
      from var(--_from-accent-grey) clamp(0, (l - 0.37) * (0.566 - l) * (l - 0.93) * 99999, 1) 0 0
    );
    --_from-accent-text: light-dark(
      oklch(from var(--kasse-color-accent) min(l, 0.48) min(c, 0.25) h),
      oklch(from var(--kasse-color-accent) max(l, 0.76) c h)
    );
    --_from-accent-strong: color-mix(in oklab, var(--_from-accent-text) 80%, light-dark(#000, #fff));
    --_from-accent-fill-strong: color-mix(in oklab, var(--kasse-color-accent) 85%, var(--_from-accent-off));
    --_from-accent-on: oklch(from var(--_from-accent-grey) clamp(0, (0.566 - l) * 999, 1) 0 0);
    --_from-accent-tint: color-mix(in oklab, var(--kasse-color-accent) 11%, var(--_surface));
    --_accent: var(--kasse-color-accent-text, var(--_from-accent-text, light-dark(#0b5f66, #6cc5c9)));
    --_accent-strong: var(
      --kasse-color-accent-strong,
      var(--_from-accent-strong, light-dark(#084a50, #8fd8db))
    );
    --_fill-strong: var(
      --kasse-color-accent-strong,
      var(--_from-accent-fill-strong, light-dark(#084a50, #8fd8db))
    );
    --_on-accent: var(--kasse-color-on-accent, var(--_from-accent-on, light-dark(#fff, #04201f)));
    --_accent-tint: var(--kasse-color-accent-tint, var(--_from-accent-tint, light-dark(#e3f0f0, #17373a)));
    --_good: var(--kasse-color-good, light-dark(#1b6b3a, #7fd199));
    --_good-tint: var(--kasse-color-good-tint, light-dark(#e5f3e9, #15301f));
    --_caution: var(--kasse-color-caution, light-dark(#7a4b00, #e8b765));
    --_caution-tint: var(--kasse-color-caution-tint, light-dark(#fbf0db, #35280f));
    --_bad: var(--kasse-color-bad, light-dark(#a8201a, #ff9c92));
    --_bad-tint: var(--kasse-color-bad-tint, light-dark(#fbe9e7, #421b18));
    --_size: var(--kasse-font-size, max(1rem, 16px));
    --_space: var(--kasse-space, calc(var(--_size) / 4));
    --_radius: var(--kasse-radius, 4px);
    --_radius-dialog: var(--kasse-radius-dialog, 8px);
    --_duration: var(--kasse-duration, 160ms);
    --_curve: cubic-bezier(0.2, 0, 0, 1);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @media (prefers-reduced-motion: reduce) {
    :host,
    [data-kasse] {
      --_duration: 0s;
    }
  }
`;
