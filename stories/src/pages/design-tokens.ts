import json from '@kasse/elements/kasse.tokens.json';

interface Colour {
  readonly hex: string;
}

/** A token as `kasse.tokens.json` has it. */
export interface Token {
  readonly $description: string;
  readonly $value: Colour | string | { readonly value: number; readonly unit: string };
  readonly $extensions?: {
    readonly kasse: {
      readonly dark?: Colour;
      readonly css?: string;
      readonly name?: string;
      readonly twin?: { readonly name: string };
      readonly fromAccent?: string;
      readonly contrast?: { readonly grounds: readonly string[]; readonly ratio: number };
    };
  };
}

/** A colour role with its values, by the name after `--kasse-color-`. */
export interface Role {
  readonly name: string;
  readonly use: string;
  readonly light: string;
  readonly dark: string;
  readonly isDerived: boolean;
  readonly grounds: readonly string[];
  /** WCAG ratio that it needs on each of its grounds; 1 for decoration. */
  readonly ratio: number;
}

const isToken = (entry: [string, unknown]): entry is [string, Token] => !entry[0].startsWith('$');

const { color, ...others } = json as unknown as { readonly color: Readonly<Record<string, Token>> };

/** All colour roles, in the order of the file. */
export const roles: readonly Role[] = Object.entries(color)
  .filter(isToken)
  .map(([name, { $description, $value, $extensions }]) => {
    const { dark, fromAccent, contrast } = $extensions?.kasse ?? {};
    const light = ($value as Colour).hex;
    return {
      ...{ name, use: $description, light, dark: dark?.hex ?? light, isDerived: fromAccent !== undefined },
      grounds: contrast?.grounds ?? [],
      ratio: contrast?.ratio ?? 1,
    };
  });

/** Everything that is no colour: the name after `--kasse-`, what it is for, and its value as a stylesheet says it. */
export const measures: readonly { readonly name: string; readonly use: string; readonly value: string }[] =
  Object.entries(others)
    .filter(isToken)
    .map(([name, { $description, $value, $extensions }]) => ({
      name,
      use: $description,
      value:
        $extensions?.kasse.css ??
        (typeof $value === 'string'
          ? $value
          : 'unit' in $value
            ? `${String($value.value)}${$value.unit}`
            : $value.hex),
    }));

const all: Readonly<Record<string, Token>> = { ...others, ...color };

/**
 * What the elements' own sheets read for a token: `font-size` is `--_size`, `accent-strong` is `--_accent-strong` and
 * `--_fill-strong`. The typeface has no name of ours.
 */
export function namesInSheets(name: string): string[] {
  if (name === 'font') return ['--kasse-font'];
  const { name: own = name, twin } = all[name]?.$extensions?.kasse ?? {};
  return [own, ...(twin ? [twin.name] : [])].map((each) => `--_${each}`);
}
