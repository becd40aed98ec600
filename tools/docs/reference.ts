import type { Attribute, Declaration, Described, Member } from '../element-manifest.ts';
import { code, table } from './tables.ts';

/** The reference of all tags, from what the manifest says. */
export function reference(tags: readonly Declaration[]): string {
  return [
    '# Reference',
    '',
    'Every tag with its attributes, properties, methods, slots, parts, states and events. This page is made from ' +
      '[`custom-elements.json`](../packages/elements/custom-elements.json) by `npx pnpm@12.21.0 run docs --write`, and checked.',
    '',
    'All tags read the same [tokens](theming.md#tokens). What an event holds and when it comes stands in [Events](events.md); ' +
      'how tags are put together, in [Compose](compose.md).',
    '',
    ...tags.map(({ tagName = '' }) => `- [\`${tagName}\`](#${tagName})`),
    '',
    ...tags.flatMap((tag) => [sectionOf(tag), '']),
  ].join('\n');
}

function sectionOf(tag: Declaration): string {
  const { tagName = '', description = '', attributes = [], members = [] } = tag;
  const { slots = [], cssParts = [], cssStates = [], cssProperties = [], events = [] } = tag;
  const fields = members.filter(({ kind, attribute }) => kind === 'field' && attribute === undefined);
  const methods = members.filter(({ kind, name }) => kind === 'method' && name !== 'focus');
  return [
    `## ${tagName}`,
    description,
    titled(
      'Attributes',
      table(
        attributeHead,
        attributes.map((each) => attributeRow(each, members)),
      ),
    ),
    titled('Properties', table(['Property', 'Type', 'What it is'], fields.map(fieldRow))),
    titled('Methods', table(['Method', 'What it does'], methods.map(methodRow))),
    titled('Slots', table(['Slot', 'What goes there'], slots.map(named('the default one')))),
    titled('Parts', table(['Part', 'What it is'], cssParts.map(named()))),
    titled('States', table(['State', 'When'], cssStates.map(stateRow))),
    titled('Tokens', table(['Token', 'What it is'], cssProperties.map(named()))),
    titled('Events', table(['Event', 'When'], events.map(eventRow))),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const attributeHead = ['Attribute', 'Property', 'Type', 'Default', 'What it is'];

const titled = (title: string, content: string): string => content && `**${title}**\n\n${content}`;

function attributeRow(
  { name, type, default: usual, description = '' }: Attribute,
  members: readonly Member[],
): string[] {
  const property = members.find(({ attribute }) => attribute === name);
  const kind = (property?.type ?? type)?.text.replace(/ \| undefined$/u, '');
  // A number has its type from its default where the source gives none.
  return [code(name), code(property?.name), code(kind ?? 'number'), code(usual), description];
}

function fieldRow({ name, type, description = '', readonly = false }: Member): string[] {
  return [code(name), code(type?.text), readonly ? `${description} Read only.` : description];
}

function methodRow({ name, parameters = [], return: result, description = '' }: Member): string[] {
  const list = parameters.map(
    (each) => `${each.name}${each.optional ? '?' : ''}: ${each.type?.text ?? 'unknown'}`,
  );
  const type = result?.type?.text ?? 'void';
  return [code(`${name}(${list.join(', ')})${type === 'void' ? '' : `: ${type}`}`), description];
}

function named(unnamed = '') {
  return ({ name, description = '' }: Described): string[] => [name ? code(name) : unnamed, description];
}

function stateRow({ name, description = '' }: Described): string[] {
  return [code(`:state(${name})`), description];
}

function eventRow({ name, description = '' }: Described): string[] {
  return [name.startsWith('kasse-') ? `[\`${name}\`](events.md#${name})` : code(name), description];
}
