import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { publicTags, type Declaration, type Manifest } from './element-manifest.ts';
import { root } from './root.ts';

/*
 * The components of `@kasse/react`, one for each public tag, made from the manifest of the elements. The file is
 * committed, so that a change of the public surface shows in the diff of both. `manifest.ts` checks and renews it.
 */

/** One prop: its name, the attribute that carries it, and its type. */
interface Prop {
  readonly name: string;
  readonly attribute: string | null;
  readonly type: string;
  readonly description: string;
}

const path = 'packages/react/src/components.gen.ts';

function propsOf({ name: element, attributes = [], members = [] }: Declaration): Prop[] {
  const fields = members
    .filter((member) => member.kind === 'field' && !member.static && !member.readonly)
    .map(({ name, attribute = null, description = '' }) => ({
      ...{ name, attribute, description },
      type: `Elements.${element}['${name}']`,
    }));
  // An attribute without a type is written by the element alone.
  const bare = attributes.flatMap(({ name, fieldName, type, description = '' }) =>
    type && !fieldName ? [{ name, attribute: name, description, type: type.text }] : [],
  );
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

async function textOf(manifest: Manifest): Promise<string> {
  const code = `// Made from the manifest of the elements by tools/react-components.ts: change that, or the elements.
import type * as Elements from '@kasse/elements';
import { tagComponent, type ElementProps, type Listener, type TagComponent } from './tag-component.ts';
${publicTags(manifest).map(componentOf).join('')}`;
  return format(code, { ...(await resolveConfig(join(root, path))), parser: 'typescript' });
}

/** The components of `@kasse/react`: the path of their file from the root, and its text for a manifest. */
export const reactComponents = { path, textOf };
