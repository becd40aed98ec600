/** The look that the page around passes on, as CSS custom properties of ours. */
export type Look = Readonly<Record<string, string>>;

const colour =
  /^(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([\d.,%\s/+-]{1,80}\)|color\((?:srgb|srgb-linear|display-p3|a98-rgb|prophoto-rgb|rec2020|xyz(?:-d50|-d65)?) [\d.%\s/e+-]{1,80}\))$/iu;
const length = /^(?:0|\d{1,3}(?:\.\d{1,6})?(?:px|rem|em))$/u;
const fontFamily = /^[\p{L}\p{N} ,"'_-]{1,300}$/u;

const shapes: Readonly<Record<string, readonly [property: string, shape: RegExp]>> = {
  fontFamily: ['--font', fontFamily],
  fontSize: ['--size', length],
  smallFontSize: ['--small', length],
  controlHeight: ['--control', length],
  radius: ['--radius', length],
  ink: ['--ink', colour],
  inkSoft: ['--ink-soft', colour],
  surface: ['--surface', colour],
  edge: ['--edge', colour],
  accent: ['--accent', colour],
  bad: ['--bad', colour],
  colorScheme: ['color-scheme', /^(?:light|dark)$/u],
};

/**
 * What of the tokens has exactly the shape of a colour, a length or a list of typefaces. The rest is left out, and the
 * sheet's own value stays: nothing from outside becomes another declaration, an address or a function.
 */
export function lookOf(tokens: unknown): Look {
  if (typeof tokens !== 'object' || tokens === null) return {};
  return Object.fromEntries(
    Object.entries(tokens).flatMap(([name, value]: [string, unknown]) => {
      const [property, shape] = (Object.hasOwn(shapes, name) && shapes[name]) || [];
      return property && shape && typeof value === 'string' && shape.test(value) ? [[property, value]] : [];
    }),
  );
}
