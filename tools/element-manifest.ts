/*
 * What `custom-elements.json` says of the elements, as far as the React components and the reference read it.
 */

/** Something with a name and a sentence. */
export interface Described {
  readonly name: string;
  readonly description?: string;
}

/** An attribute; `fieldName` is the property that it sets. */
export interface Attribute extends Described {
  readonly fieldName?: string;
}

/** A property or a method. */
export interface Member extends Described {
  readonly kind: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  readonly return?: { readonly type?: { readonly text: string } };
  readonly parameters?: readonly (Described & { readonly optional?: boolean })[];
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

/** A file that is made from the manifest and committed, so that a change of the public surface shows in its diff. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  /** Its whole text, as prettier leaves it. */
  readonly textOf: (manifest: Manifest) => Promise<string>;
}
