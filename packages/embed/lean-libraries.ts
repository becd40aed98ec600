import type { ESTree, Plugin } from 'vite';
import { litElement, litLive, litProperty, litRepeat, litStyles, litTemplates } from './lean-lit.ts';
import { valibot } from './lean-valibot.ts';
import {
  xstate,
  xstateActions,
  xstateAssign,
  xstateCore,
  xstateMachine,
  xstatePromise,
} from './lean-xstate.ts';

/*
 * Libraries do more than a checkout needs, in methods and branches that no bundler takes out, since it cannot know what
 * never happens here. The lists beside this file know. The tests of the flow and of the contract run once more on what is
 * left, and every journey runs on the built files.
 */

/** What a file of a library holds that nothing here needs, in the library's own words. */
export interface Unneeded {
  /** Members that nobody reads or calls, by their class, or under `{}` those of object literals. */
  readonly unread?: Readonly<Record<string, readonly string[]>>;
  /** Expressions that always come to the same here, and to what. */
  readonly settled?: Readonly<Record<string, string>>;
  /** Statements that change nothing here, by how they begin. */
  readonly idle?: readonly string[];
}

const libraries: readonly (readonly [file: RegExp, unneeded: Unneeded])[] = [
  [/valibot\/dist\/index\.mjs$/u, valibot],
  [/reactive-element\/decorators\/property\.js$/u, litProperty],
  [/reactive-element\/reactive-element\.js$/u, litElement],
  [/reactive-element\/css-tag\.js$/u, litStyles],
  [/lit-html\/lit-html\.js$/u, litTemplates],
  [/lit-html\/directives\/live\.js$/u, litLive],
  [/lit-html\/directives\/repeat\.js$/u, litRepeat],
  [/xstate\/dist\/raise-[\da-f]+\.esm\.js$/u, xstateCore],
  [/xstate\/dist\/StateMachine-[\da-f]+\.esm\.js$/u, xstateMachine],
  [/xstate\/dist\/assign-[\da-f]+\.esm\.js$/u, xstateAssign],
  [/xstate\/dist\/log-[\da-f]+\.esm\.js$/u, xstateActions],
  [/xstate\/dist\/xstate-actors\.esm\.js$/u, xstatePromise],
  [/xstate\/dist\/xstate\.esm\.js$/u, xstate],
];

/** What is put in place of a part of the code. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** Takes out of the libraries what nothing here needs, so that nobody fetches it. */
export function leanLibraries(): Plugin {
  return {
    name: 'kasse-lean-libraries',
    transform(code, id) {
      const unneeded = libraries.find(([file]) => file.test(id))?.[1];
      if (!unneeded) return undefined;
      const { edits, missing } = editsOf(this.parse(code), code, unneeded);
      // Another version of a library may be written otherwise: then the lists are wrong.
      if (missing[0] !== undefined)
        throw new Error(`${id} has no ${missing[0]}: mend the list of what is not needed of it.`);
      const lean = edits.reduceRight((text, { start, end, put }) => {
        // Blanks keep everything else in its place, so the source map holds.
        const rest = text.slice(start + put.length, end).replace(/\S/gu, ' ');
        return text.slice(0, start) + put + rest + text.slice(end);
      }, code);
      return { code: lean, map: null };
    },
  };
}

/** Goes through the code once, from its beginning; what stands inside of an edit is not looked at any more. */
function editsOf(program: ESTree.Node, code: string, { unread = {}, settled = {}, idle = [] }: Unneeded) {
  const members = Object.entries(unread).flatMap(([owner, names]) => names.map((name) => `${owner}.${name}`));
  const values = new Map(Object.entries(settled));
  const missing = new Set([...members, ...values.keys(), ...idle]);
  const edits: Edit[] = [];
  const visit = (node: ESTree.Node, owner: string): void => {
    const text = code.slice(node.start, node.end).replace(/\s+/gu, ' ');
    const member = `${owner}.${nameOf(node) ?? ''}`;
    const value = values.get(text);
    const beginning = isStatement(node) ? idle.find((each) => text.startsWith(each)) : undefined;
    if (members.includes(member)) edits.push(withoutMember(node, code));
    else if (value !== undefined) edits.push({ ...spanOf(node), put: value });
    else if (beginning !== undefined) edits.push({ ...spanOf(node), put: ';' });
    else for (const part of partsOf(node)) visit(part, ownerOf(node) ?? owner);
    for (const each of [member, text, beginning ?? text]) missing.delete(each);
  };
  visit(program, '');
  return { edits, missing: [...missing] };
}

/** Name of a member of a class or of an object literal. */
function nameOf(node: ESTree.Node): string | undefined {
  if (node.type !== 'MethodDefinition' && node.type !== 'Property') return undefined;
  return node.key.type === 'Identifier' && !node.computed ? node.key.name : undefined;
}

/** What the parts of a node belong to, where that changes. */
function ownerOf(node: ESTree.Node): string | undefined {
  if (node.type === 'ClassDeclaration') return node.id?.name;
  if (node.type === 'ObjectExpression') return '{}';
  return /Function/u.test(node.type) ? '' : undefined;
}

/** Nothing in place of a member, its comma included. */
function withoutMember({ type, start, end }: ESTree.Node, code: string): Edit {
  const comma = type === 'Property' ? /^\s*,/u.exec(code.slice(end)) : null;
  return { start, end: end + (comma?.[0].length ?? 0), put: '' };
}

const isStatement = ({ type }: ESTree.Node): boolean => /Statement$|^VariableDeclaration$/u.test(type);

const spanOf = ({ start, end }: ESTree.Node): Pick<Edit, 'start' | 'end'> => ({ start, end });

function partsOf(node: ESTree.Node): ESTree.Node[] {
  return Object.values(node)
    .flat()
    .filter((part): part is ESTree.Node => typeof part === 'object' && part !== null && 'type' in part);
}
