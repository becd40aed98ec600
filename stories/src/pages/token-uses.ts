import * as widgets from '@kasse/elements';
import * as parts from '@kasse/elements/parts';
import { controls, layout, reset, tokens, type } from '@kasse/elements/theme';
import type { CSSResult, LitElement } from 'lit';
import { elements } from '../toolbar/manifest.ts';

/** Sheets that many elements share, by what they are for. */
const shared: readonly (readonly [name: string, sheet: CSSResult])[] = [
  ['every element', reset],
  ['text', type],
  ['buttons and links', controls],
  ['bars and loading', layout],
];

const sharedSheets = new Set<unknown>([tokens, ...shared.map(([, sheet]) => sheet)]);

const classes: Readonly<Record<string, unknown>> = { ...parts, ...widgets };

const flat = (styles: unknown): unknown[] => (Array.isArray(styles) ? styles.flatMap(flat) : [styles]);

/** As they are written, whether or not the element is defined already. */
const sheetsOf = (name: string): unknown[] => flat((classes[name] as typeof LitElement | undefined)?.styles);

/** What reads a token by any of its names, from the stylesheets themselves: shared sheets by what they are for, elements by their tag. */
export function usesOf(names: readonly string[]): string[] {
  const reads = (sheet: unknown): boolean =>
    names.some((name) => [`var(${name})`, `var(${name},`].some((use) => String(sheet).includes(use)));
  return [
    ...shared.filter(([, sheet]) => reads(sheet)).map(([name]) => name),
    ...elements
      .filter(({ name }) => sheetsOf(name).some((sheet) => !sharedSheets.has(sheet) && reads(sheet)))
      .map(({ tagName }) => tagName),
  ];
}
