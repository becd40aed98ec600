/*
 * What `custom-elements.json` says of the elements, as far as the React components and the reference read it.
 */

/** Something with a name and a sentence. */
export interface Described {
  readonly name: string;
  readonly description?: string;
}

/** What a value is. */
export interface Typed extends Described {
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/** An attribute; `fieldName` is the property that it sets. One with neither that nor a type is written by the element. */
export interface Attribute extends Typed {
  readonly fieldName?: string;
}

/** A property or a method. */
export interface Member extends Typed {
  readonly kind: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly return?: { readonly type?: { readonly text: string } };
  readonly parameters?: readonly (Typed & { readonly optional?: boolean })[];
}

/** An element. */
export interface Declaration extends Described {
  readonly tagName?: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssStates?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

/** The whole manifest. */
export interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Declaration[] }[];
}

/** The tags that a page writes; the parts inside them are not meant for pages. */
export function publicTags({ modules }: Manifest): Declaration[] {
  return modules
    .filter(({ path }) => !path.startsWith('src/parts/'))
    .flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
