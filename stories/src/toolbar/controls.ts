import { elementOf, type Attribute } from './manifest.ts';

/** What Storybook knows of an argument, as far as it is changed here. */
interface ArgType {
  readonly name?: string;
  readonly table?: { readonly category?: string };
  readonly [more: string]: unknown;
}

type ArgTypes = Readonly<Record<string, ArgType>>;
type Args = Readonly<Record<string, unknown>>;

/** The names in a union of literals: `'inline' | 'dialog'` has two. */
const literals = (type: string): string[] =>
  Array.from(type.matchAll(/'([^']+)'/gu), ([, name = '']) => name);

/** The control for a type of the manifest; none for what nobody can type. */
function controlOf({ type }: Attribute): Readonly<Record<string, unknown>> {
  const text = type?.text ?? 'string';
  const options = literals(text);
  if (options.length > 0)
    return { control: { type: 'select' }, options, type: { name: 'enum', value: options } };
  for (const name of ['boolean', 'number'])
    if (text === name) return { control: { type: name }, type: { name } };
  return /\bstring\b|^Session$/u.test(text)
    ? { control: { type: 'text' }, type: { name: 'string' } }
    : { control: false };
}

function defaultOf({ type, default: text }: Attribute): unknown {
  if (text === undefined || type?.text === 'boolean' || type?.text === 'number')
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  return /^'(.*)'$/u.exec(text)?.[1];
}

/**
 * Gives the attributes of a story's element controls that fit their types. What is a property of an attribute is
 * told once, and what cannot be set from here has a row without a control.
 */
export function withControls({ component, argTypes }: { component?: unknown; argTypes: ArgTypes }): ArgTypes {
  const element = elementOf(component as string | undefined);
  if (!element) return argTypes;
  const { attributes = [], members = [] } = element;
  const told = new Set(
    attributes.flatMap(({ name, fieldName }) => (fieldName && fieldName !== name ? [fieldName] : [])),
  );
  const hidden = new Set([...told, ...members.filter((member) => member.static).map(({ name }) => name)]);
  return Object.fromEntries(
    Object.entries(argTypes)
      .filter(([name]) => !hidden.has(name))
      .map(([name, argType]) => {
        const attribute = attributes.find((each) => each.name === name);
        return [name, { ...argType, ...(attribute ? controlOf(attribute) : { control: false }) }];
      }),
  );
}

/** The defaults of the manifest as a story's arguments, so that the controls show what counts. */
export function withDefaults({ component, initialArgs }: { component?: unknown; initialArgs: Args }): Args {
  const { attributes = [] } = elementOf(component as string | undefined) ?? {};
  const defaults = attributes.map((attribute) => [attribute.name, defaultOf(attribute)] as const);
  return { ...Object.fromEntries(defaults.filter(([, value]) => value !== undefined)), ...initialArgs };
}

/** What an element reads when it starts and not again: changing one of these begins the story anew. */
const readAtStart = [
  'session',
  'scenario',
  'start',
  'product',
  'subscription',
  'intent',
  'plan',
  'seats',
  'billing',
  'code',
];

/** Changes with every argument that only counts from the beginning. */
export function beginningOf(args: Args): string {
  return JSON.stringify(readAtStart.map((name) => args[name] ?? null));
}

const changed = new WeakMap<Element, Set<string>>();

/** Sets what the controls say on every element of the story's kind; what they never touched stays as the story has it. */
export function applyArgs(place: ParentNode, component: string | undefined, args: Args): void {
  const { attributes = [] } = elementOf(component) ?? {};
  for (const element of component ? place.querySelectorAll(component) : [])
    for (const attribute of attributes) {
      const value = args[attribute.name];
      const touched = changed.get(element) ?? new Set();
      if (!touched.has(attribute.name) && (value === undefined || value === defaultOf(attribute))) continue;
      changed.set(element, touched.add(attribute.name));
      if (attribute.fieldName) Object.assign(element, { [attribute.fieldName]: value });
      else if (typeof value === 'string') element.setAttribute(attribute.name, value);
      else element.removeAttribute(attribute.name);
    }
}
