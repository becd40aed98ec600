import json from '@kasse/elements/custom-elements.json';

/** A name with its sentence, as the manifest has them. */
interface Described {
  readonly name: string;
  readonly description?: string;
}

/** An attribute, and the property that it is read into. */
export interface Attribute extends Described {
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly fieldName?: string;
}

/** What the manifest says of an element. */
export interface Declaration {
  readonly name: string;
  readonly tagName: string;
  readonly description?: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly (Described & { readonly kind: string; readonly static?: boolean })[];
  readonly events?: readonly Described[];
  readonly cssParts?: readonly Described[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Partial<Declaration>[] }[];
}

/** `custom-elements.json` of the elements. */
export const manifest = json as unknown as Manifest;

const isElement = (declaration: Partial<Declaration>): declaration is Declaration =>
  declaration.tagName !== undefined;

/** Every element of the manifest, in the order of their tags. */
export const elements: readonly Declaration[] = manifest.modules
  .flatMap(({ declarations = [] }) => declarations.filter(isElement))
  .sort((one, other) => one.tagName.localeCompare(other.tagName, 'en'));

/** The element with this tag. */
export function elementOf(tag: string | undefined): Declaration | undefined {
  return elements.find(({ tagName }) => tagName === tag);
}

/** The names of all events that elements fire, each once. */
export const eventNames: readonly string[] = [
  ...new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name))),
];
