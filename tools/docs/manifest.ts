import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

interface Typed {
  readonly type?: { readonly text: string };
  readonly description?: string;
  readonly default?: string;
}

/** Something with a name: a slot, a part, a state, an event, an attribute. */
export interface Named extends Typed {
  readonly name: string;
}

/** A property or a method. */
export interface Member extends Named {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly readonly?: boolean;
  readonly parameters?: readonly (Named & { readonly optional?: boolean })[];
  readonly return?: Typed;
}

/** What `custom-elements.json` says of one tag. */
export interface Tag extends Named {
  readonly tagName: string;
  readonly attributes?: readonly Named[];
  readonly members?: readonly Member[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssStates?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly events?: readonly Named[];
}

interface Module {
  readonly path: string;
  readonly declarations?: readonly (Tag & { readonly customElement?: boolean })[];
}

/** The tags that pages use, checkouts first; parts are theirs alone. */
export function publicTags(): readonly Tag[] {
  const file = join(root, 'packages/elements/custom-elements.json');
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as { readonly modules: readonly Module[] };
  return modules
    .filter(({ path }) => !path.startsWith('src/parts/'))
    .flatMap(({ declarations = [] }) => declarations.filter(({ customElement }) => customElement === true));
}
