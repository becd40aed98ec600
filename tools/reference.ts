import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import {
  publicTags,
  type Declaration,
  type Described,
  type GeneratedFile,
  type Manifest,
  type Member,
} from './element-manifest.ts';
import { root } from './root.ts';

/*
 * `docs/reference.md`: every public tag with all that a page can set, call, fill, style and hear, made from the
 * manifest, and so from the doc comments of the elements. `manifest.ts` checks and renews it.
 */

const path = 'docs/reference.md';

const inCell = (text: string): string => text.replaceAll(/\s+/gu, ' ').replaceAll('|', '\\|').trim();
const code = (text: string): string => (text ? `\`${inCell(text)}\`` : '');

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const isField = ({ kind, static: isStatic }: Member): boolean => kind === 'field' && !isStatic;

/** What can be set: properties with their attributes, and attributes that have no property. */
function settings({ members = [], attributes = [] }: Declaration): string[][] {
  const fields = members
    .filter(isField)
    .map((member) => [
      code(member.attribute ?? ''),
      code(member.name),
      code(member.type?.text ?? ''),
      inCell(`${member.description ?? ''}${defaultOf(member)}${member.readonly ? ' Read only.' : ''}`),
    ]);
  const bare = attributes
    .filter(({ fieldName }) => !fieldName)
    .map(({ name, description = '' }) => [code(name), '', '', inCell(description)]);
  return [...bare, ...fields];
}

function defaultOf({ default: value, readonly: isReadOnly }: Member): string {
  return value === undefined || isReadOnly ? '' : ` Default: \`${value}\`.`;
}

function methods({ members = [] }: Declaration): string[][] {
  return members
    .filter(({ kind, static: isStatic }) => kind === 'method' && !isStatic)
    .map(({ name, parameters = [], return: result, description = '' }) => [
      code(
        `${name}(${parameters.map((each) => each.name + (each.optional ? '?' : '')).join(', ')}): ${result?.type?.text ?? 'void'}`,
      ),
      inCell(description),
    ]);
}

const described = (all: readonly Described[] | undefined, nameOf: (name: string) => string): string[][] =>
  (all ?? []).map(({ name, description = '' }) => [nameOf(name), inCell(description)]);

const eventLink = (name: string): string =>
  name.startsWith('kasse-') ? `[\`${name}\`](events.md#${name})` : `\`${name}\``;

function section(declaration: Declaration): string {
  const { tagName = '', name, description = '', events, slots, cssParts, cssStates } = declaration;
  const tables = [
    [['Attribute', 'Property', 'Type', 'What it is'], settings(declaration)],
    [['Method', 'What it does'], methods(declaration)],
    [['Event', 'When'], described(events, eventLink)],
    [['Slot', 'What it is for'], described(slots, (slot) => (slot ? code(slot) : 'content'))],
    [['Part', 'What it is'], described(cssParts, code)],
    [['State', 'When'], described(cssStates, (state) => code(`:state(${state})`))],
  ] as const;
  return [
    `## ${tagName}`,
    `Class \`${name}\`. ${description.replaceAll(/\s+/gu, ' ')}`,
    ...tables.filter(([, rows]) => rows.length > 0).map(([heads, rows]) => table(heads, rows)),
  ].join('\n\n');
}

async function textOf(manifest: Manifest): Promise<string> {
  const tags = publicTags(manifest).sort((one, other) =>
    (one.tagName ?? '') < (other.tagName ?? '') ? -1 : 1,
  );
  const text = `<!-- Made from packages/elements/custom-elements.json by tools/reference.ts: change the elements. -->

# Reference

Every tag with all that a page can set, call, fill, style and hear. What the tags are for stands in [Embedding](embed.md) and [Composing](compose.md), what the events carry in [Events](events.md), the tokens in [Theming](theming.md).

${tags.map(({ tagName = '' }) => `- [${tagName}](#${tagName})`).join('\n')}

${tags.map(section).join('\n\n')}
`;
  return format(text, { ...(await resolveConfig(join(root, path))), parser: 'markdown' });
}

/** The reference of all tags. */
export const reference: GeneratedFile = { path, textOf };
