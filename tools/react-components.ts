import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './root.ts';

/*
 * The components of `@kasse/react`, one for each public tag, made from the manifest of the elements. The file is
 * committed, so that a change of the public surface shows in the diff of both. `manifest.ts` checks and renews it.
 */

interface Described {
  readonly name: string;
  readonly description?: string;
}

interface Attribute extends Described {
  /** The property that it sets; absent where only the attribute exists. */
  readonly fieldName?: string;
}

interface Member extends Described {
  readonly kind: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
}

interface Declaration extends Described {
  readonly tagName?: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
}

interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Declaration[] }[];
}

/** One prop: its name, the attribute that carries it, and its type. */
interface Prop {
  readonly name: string;
  readonly attribute: string | null;
  readonly type: string;
  readonly description: string;
}

const file = join(root, 'packages/react/src/components.gen.ts');

/** The tags that a page writes; the parts inside them are not meant for pages. */
function publicTags({ modules }: Manifest): Declaration[] {
  return modules
    .filter(({ path }) => !path.startsWith('src/parts/'))
    .flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function propsOf({ name: element, attributes = [], members = [] }: Declaration): Prop[] {
  const fields = members
    .filter((member) => member.kind === 'field' && !member.static && !member.readonly)
    .map(({ name, attribute = null, description = '' }) => ({
      ...{ name, attribute, description },
      type: `Elements.${element}['${name}']`,
    }));
  const bare = attributes
    .filter(({ fieldName }) => !fieldName)
    .map(({ name, description = '' }) => ({ name, attribute: name, description, type: 'string' }));
  return [...bare, ...fields];
}

const sentence = (text: string): string => `/** ${text.replaceAll(/\s+/gu, ' ')} */`;

const listenerOf = (event: string): string =>
  `on-${event}`.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

function componentOf(declaration: Declaration): string {
  const { name, tagName = '', description = '', events = [] } = declaration;
  const props = propsOf(declaration);
  const element = `Elements.${name}`;
  return `
${sentence(`Props of \`${name}\`.`)}
export interface ${name}Props extends ElementProps<${element}> {
${props.map((prop) => `${sentence(prop.description)}\n${prop.name}?: ${prop.type} | undefined;`).join('\n')}
${events
  .map((event) => {
    const type = `Listener<${element}, '${event.name}'> | undefined`;
    return `${sentence(event.description ?? '')}\n${listenerOf(event.name)}?: ${type};`;
  })
  .join('\n')}
}

${sentence(description)}
export const ${name}: TagComponent<${element}, ${name}Props> = /* @__PURE__ */ tagComponent({
  name: '${tagName}',
  props: ${JSON.stringify(Object.fromEntries(props.map((prop) => [prop.name, prop.attribute])))},
  events: ${JSON.stringify(events.map((event) => event.name))},
});
`;
}

async function generated(manifest: Manifest): Promise<string> {
  const code = `// Made from the manifest of the elements by tools/react-components.ts: change that, or the elements.
import type * as Elements from '@kasse/elements';
import { tagComponent, type ElementProps, type Listener, type TagComponent } from './tag-component.ts';
${publicTags(manifest).map(componentOf).join('')}`;
  return format(code, { ...(await resolveConfig(file)), parser: 'typescript' });
}

/** Writes the components that belong to a manifest. */
export async function writeReactComponents(manifest: string): Promise<void> {
  writeFileSync(file, await generated(JSON.parse(manifest) as Manifest));
}

/** Whether the committed components are those that belong to a manifest. */
export async function areReactComponentsCurrent(manifest: string): Promise<boolean> {
  const wanted = await generated(JSON.parse(manifest) as Manifest);
  return existsSync(file) && readFileSync(file, 'utf8') === wanted;
}
