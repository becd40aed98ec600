/** The sRGB channels (0–255) of any colour that a stylesheet computes, `oklab()` and `color()` included. */
function channels(colour: string): readonly number[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return [0, 0, 0];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two computed colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The computed colour of a token, for example `on-accent`, as it applies inside the given shadow root. */
export function tokenColour(root: ShadowRoot, token: string): string {
  const probe = document.createElement('i');
  probe.style.setProperty('color', `var(--_${token})`);
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/**
 * A development warning in words if colours of the host make text hard to read, else nothing. An accent alone never
 * does: what is text in it is derived.
 */
export function accentWarning(root: ShadowRoot): string | undefined {
  for (const [front, back, mend, where] of [
    ['on-accent', 'fill', '--kasse-color-on-accent', 'text on the main button'],
    ['accent', 'surface', '--kasse-color-accent-text', 'links and the second button'],
  ] as const) {
    const ratio = contrast(tokenColour(root, front), tokenColour(root, back));
    if (ratio < 4.5)
      return `Kasse: ${where} has a contrast of ${ratio.toFixed(1)}, less than 4.5. Change or leave out ${mend}.`;
  }
  return undefined;
}
