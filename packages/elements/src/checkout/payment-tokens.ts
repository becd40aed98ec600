import type { PaymentTokens } from '@kasse/payments';

/** The look of the checkout around a shadow root, as plain values: a frame inherits nothing. */
export function paymentTokens(root: ShadowRoot): PaymentTokens {
  const probe = document.createElement('i');
  root.append(probe);
  // Through the CSSOM: a style attribute would break a strict content security policy.
  const read = (property: string, value: string): string => {
    probe.style.setProperty(property, value);
    const computed = getComputedStyle(probe).getPropertyValue(property);
    probe.style.removeProperty(property);
    return computed;
  };
  const colour = (value: string): string => plainColour(read('color', value));
  const tokens: PaymentTokens = {
    fontFamily: read('font-family', 'inherit'),
    fontSize: read('font-size', 'var(--_size)'),
    smallFontSize: read('font-size', 'calc(var(--_size) * 0.875)'),
    controlHeight: read('min-height', 'calc(var(--_size) * 2.75)'),
    radius: read('border-top-left-radius', 'var(--_radius)'),
    ink: colour('var(--_ink)'),
    inkSoft: colour('var(--_ink-soft)'),
    surface: colour('var(--_surface)'),
    edge: colour('var(--_edge)'),
    accent: colour('var(--_accent)'),
    bad: colour('var(--_bad)'),
    colorScheme: colour('light-dark(white, black)') === 'rgb(0, 0, 0)' ? 'dark' : 'light',
  };
  probe.remove();
  return tokens;
}

/** Any colour that a stylesheet computes (`oklch()` and `color()` included) in the form that every frame understands. */
function plainColour(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  const channels = `${red}, ${green}, ${blue}`;
  return alpha === 255 ? `rgb(${channels})` : `rgba(${channels}, ${(alpha / 255).toFixed(3)})`;
}
