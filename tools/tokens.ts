import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './root.ts';

/*
 * `kasse.tokens.json` of the elements is where the tokens are written, in the format of the Design Tokens Community
 * Group. Everything else is made from it: the stylesheet, and the shares of red, green and blue beside each `hex`,
 * which is what a person edits. Without `--write` only whether all of it is up to date is checked.
 */

interface Colour {
  readonly colorSpace: 'srgb';
  readonly components: readonly number[];
  readonly hex: string;
}

interface Token {
  readonly $value: Colour | string | { readonly value: number; readonly unit: string };
  readonly $extensions?: {
    readonly kasse: {
      readonly dark?: Colour;
      readonly fromAccent?: string;
      readonly css?: string;
      /** The private name, where it is another one than the public name. */
      readonly name?: string;
      /** A second private name that the host sets by the same public one, with what it is from the accent alone. */
      readonly twin?: { readonly name: string; readonly fromAccent: string };
    };
  };
}

type Tokens = Readonly<Record<string, Token>> & { readonly color: Readonly<Record<string, Token>> };

/** What stands beside the colours: steps by which the derived ones are computed. */
interface Group {
  readonly kasse: { readonly steps: Readonly<Record<string, string>> };
}

const source = join(root, 'packages/elements/kasse.tokens.json');
const generated = join(root, 'packages/elements/src/theme/tokens.ts');

/** Shares of red, green and blue, of 1, to four places. */
function componentsOf(hex: string): number[] {
  if (!/^#[0-9a-f]{6}$/u.test(hex))
    throw new Error(`"${hex}" in kasse.tokens.json is no colour: write it like #0b5f66, in lower case.`);
  return [1, 3, 5].map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1e4) / 1e4);
}

function withComponents(_key: string, value: unknown): unknown {
  return value instanceof Object && 'hex' in value && typeof value.hex === 'string'
    ? { ...(value as object), components: componentsOf(value.hex) }
    : value;
}

/** `#ffffff` is `#fff` to a stylesheet. */
const short = (hex: string): string => hex.replace(/^#(.)\1(.)\2(.)\3$/u, '#$1$2$3');

function cssOf({ $value, $extensions }: Token): string {
  if ($extensions?.kasse.css) return $extensions.kasse.css;
  if (typeof $value === 'string') return $value;
  if ('unit' in $value) return `${$value.value}${$value.unit}`;
  const dark = $extensions?.kasse.dark ?? $value;
  return `light-dark(${short($value.hex)}, ${short(dark.hex)})`;
}

/** The private name of what follows from the accent: `on-accent` is `--_from-accent-on`. */
const derivedName = (name: string): string => `--_from-accent-${name.replace(/^accent-|-accent$/gu, '')}`;

function declarationsOf({ color, ...single }: Tokens): string[] {
  const colours = Object.entries(color).filter(([key]) => !key.startsWith('$'));
  const { kasse } = color['$extensions'] as unknown as Group;
  const steps = Object.entries(kasse.steps);
  const variants = colours.flatMap(([name, token]) => {
    const { name: own = name, fromAccent, twin } = token.$extensions?.kasse ?? {};
    const first = { name, own, fromAccent, token, key: derivedName(name) };
    return twin ? [first, { ...first, own: twin.name, ...twin, name, key: derivedName(twin.name) }] : [first];
  });
  const derived = [
    ...steps.map(([name, value]) => `${derivedName(name)}: ${value};`),
    ...variants.flatMap(({ key, fromAccent }) => (fromAccent ? [`${key}: ${fromAccent};`] : [])),
  ];
  const named = variants.map(({ name, own, fromAccent, token, key }) => {
    const value = cssOf(token);
    return `--_${own}: var(--kasse-color-${name}, ${fromAccent ? `var(${key}, ${value})` : value});`;
  });
  const others = Object.entries(single)
    // The typeface is inherited as it is and has no name of ours.
    .filter(([key]) => !key.startsWith('$') && key !== 'font')
    .map(
      ([key, token]) => `--_${token.$extensions?.kasse.name ?? key}: var(--kasse-${key}, ${cssOf(token)});`,
    );
  const accent = named.findIndex((line) => line.startsWith('--_fill:')) + 1;
  return [...named.slice(0, accent), ...derived, ...named.slice(accent), ...others];
}

const sheet = (tokens: Tokens): string => `import { css } from 'lit';

/**
 * The tokens. A host sets the public \`--kasse-*\` names on a Kasse element or any ancestor; our own rules read the
 * private \`--_*\` names, which fall back to the default theme. \`[data-kasse]\` is the form in the page's own tree, so
 * that one sheet serves shadow roots and the page.
 *
 * A host that sets the accent alone gets the rest derived: the \`--_from-accent-*\` names are invalid, and so fall
 * through to the exact defaults, as long as \`--kasse-color-accent\` is not set. The main button is filled with the very
 * accent (\`fill\`), its text is black or white, whichever stands out from the grey that is as bright; under the pointer
 * it goes away from that text. Text and marks in the accent are made as dark, or in the dark scheme as light, as they
 * must be to be read on every ground.
 *
 * Written by \`tools/tokens.ts\` from \`kasse.tokens.json\`: change that, and run \`pnpm tokens --write\`.
 */
export const tokens = css\`
  :host,
  [data-kasse] {
    ${declarationsOf(tokens).join('\n    ')}
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
\`;
`;

const pretty = async (text: string, filepath: string): Promise<string> =>
  format(text, { ...(await resolveConfig(filepath)), filepath });

const tokens = JSON.parse(readFileSync(source, 'utf8'), withComponents) as Tokens;
for (const [file, text] of [
  [source, JSON.stringify(tokens, null, 2)],
  [generated, sheet(tokens)],
] as const) {
  const fresh = await pretty(text, file);
  if (existsSync(file) && readFileSync(file, 'utf8') === fresh) continue;
  if (process.argv.includes('--write')) writeFileSync(file, fresh);
  else {
    console.error(
      `${file.slice(root.length + 1)} is out of date: run \`pnpm tokens --write\` and commit it.`,
    );
    process.exitCode = 1;
  }
}
