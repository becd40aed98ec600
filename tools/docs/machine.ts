import ts from 'typescript';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initialContext } from '../../packages/flow/src/checkout.context.ts';
import { checkoutMachine, orderMachine, toView } from '../../packages/flow/src/index.ts';
import { createMemoryGateway } from '../../packages/gateway/src/memory/index.ts';
import type { StateNode } from '../chart/chart.ts';
import { drawing } from '../chart/drawing.ts';
import { root } from '../root.ts';
import { code, table } from './tables.ts';

/** A drawing in the colours of one scheme: pages of Markdown choose by `<picture>`. */
export interface Picture {
  readonly file: string;
  readonly svg: string;
}

const regions: Readonly<Record<string, { readonly node: StateNode; readonly title: string }>> = {
  journey: { node: regionOf('journey'), title: 'The journey of the checkout machine' },
  pricing: { node: regionOf('pricing'), title: 'The binding figures' },
  vat: { node: regionOf('vat'), title: 'The check of the VAT id' },
  cart: { node: regionOf('cart'), title: 'The cart at the service' },
  order: { node: orderMachine.root, title: 'The order machine' },
};

function regionOf(name: string): StateNode {
  const region = checkoutMachine.root.states[name];
  if (!region) throw new Error(`The machine has no region "${name}": correct the list of drawings.`);
  return region;
}

/** Every region of the machines, drawn from the machines themselves. */
export function pictures(): Picture[] {
  return Object.entries(regions).flatMap(([name, { node, title }]) => {
    const svg = drawing(node, { title });
    return (['light', 'dark'] as const).map((scheme) => ({
      file: `docs/images/machine/${name}-${scheme}.svg`,
      svg: inScheme(svg, scheme),
    }));
  });
}

function inScheme(svg: string, scheme: 'light' | 'dark'): string {
  return svg.replace(/light-dark\(([^,()]+),([^,()]+)\)/gu, (_, light: string, dark: string) =>
    scheme === 'light' ? light : dark,
  );
}

/** What can be sent, with the sentence that stands at its type. */
export function eventTable(): string {
  return table(
    ['Event', 'What it does'],
    membersOf('CheckoutEvent').map(({ text, sentence }) => [code(text), sentence]),
  );
}

/** What the machine tells who listens with `actor.on`. */
export function emittedTable(): string {
  return table(
    ['Emitted', 'When'],
    membersOf('CheckoutEmitted').map(({ text, sentence }) => [code(text), sentence]),
  );
}

/** States of the journey, what a view calls them, and what is accepted there beside what always is. */
export function stateTable(): string {
  const { states } = regionOf('journey');
  const sent = new Set(membersOf('CheckoutEvent').map(({ text }) => /'(.+?)'/u.exec(text)?.[1] ?? ''));
  const rows = Object.values(states).map((state) => {
    const isPassed = state.transitions.size === 0 && (state.always?.length ?? 0) > 0;
    const accepted = [...state.transitions.keys()].filter((name) => sent.has(name));
    return [
      code(state.key),
      isPassed ? 'passed, never seen' : code(momentOf(state.key)),
      accepted.map(code).join(', '),
    ];
  });
  return table(['State', '`view.moment`', 'Accepted there'], rows);
}

/** What may be sent in every state before an order or a trial is under way. */
export function everywhere(): string {
  return [...checkoutMachine.root.transitions.keys()].map(code).join(', ');
}

type Resolved = Parameters<typeof checkoutMachine.resolveState>[0];

const nothingYet = initialContext({
  gateway: createMemoryGateway(),
  drafts: { read: () => undefined, write: () => undefined },
  newId: () => '',
});

/** What the machine is called in this state; that does not depend on what it has loaded. */
function momentOf(journey: string): string {
  const value = { journey, pricing: 'stale', vat: 'unchecked', cart: 'pausing' } as Resolved['value'];
  return toView(checkoutMachine.resolveState({ value, context: nothingYet })).moment;
}

interface UnionMember {
  readonly text: string;
  readonly sentence: string;
}

/** The members of a union of the flow's events, as they stand in its source. */
function membersOf(name: string): UnionMember[] {
  const file = join(root, 'packages/flow/src/checkout.events.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const alias = source.statements.find((each) => ts.isTypeAliasDeclaration(each) && each.name.text === name);
  if (!alias || !ts.isTypeAliasDeclaration(alias) || !ts.isUnionTypeNode(alias.type))
    throw new Error(`${file} has no union "${name}".`);
  return alias.type.types.map((member, index, all) => {
    const before = source.text.slice(all[index - 1]?.end ?? alias.type.pos, member.getStart());
    const [, sentence] = /\/\*\*\s*([^*]+?)\s*\*\//u.exec(before) ?? [];
    const text = member.getText().replace(/\s+/gu, ' ').replace('; }', ' }');
    if (sentence === undefined) throw new Error(`${file}: say at ${text} what it means.`);
    return { text, sentence };
  });
}
