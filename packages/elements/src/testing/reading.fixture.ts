/** Every node as the customer sees it: through shadow roots, with slotted content where its slot is. */
function* seen(node: Node): Generator<Node> {
  const children = node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
  for (const child of children) {
    const isSlot = child instanceof HTMLSlotElement;
    for (const shown of isSlot ? child.assignedNodes({ flatten: true }) : [child]) {
      yield shown;
      yield* seen(shown);
    }
  }
}

function* elementsIn(place: Node): Generator<HTMLElement> {
  for (const node of seen(place)) if (node instanceof HTMLElement) yield node;
}

/** All text that is shown in a place, with single spaces. */
export function textOf(place: Node): string {
  const isSpoken = (node: Node): node is Text =>
    node instanceof Text && !(node.parentElement instanceof HTMLStyleElement);
  const texts = Array.from(seen(place)).filter(isSpoken);
  return texts
    .map(({ data }) => data)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The elements in a place that fit a selector, as deep as they are. */
export function findAll<Found extends HTMLElement = HTMLElement>(place: Node, selector: string): Found[] {
  return Array.from(elementsIn(place)).filter((element): element is Found => element.matches(selector));
}

/** The first element in a place that fits a selector. Throws if there is none. */
export function find<Found extends HTMLElement = HTMLElement>(place: Node, selector: string): Found {
  const [found] = findAll<Found>(place, selector);
  if (!found) throw new Error(`Nothing here fits "${selector}": ${textOf(place)}`);
  return found;
}

/** The button or link that is called so. Throws if there is none. */
export function pressable(place: Node, name: string): HTMLElement {
  const all = findAll(place, 'button, a[href]');
  const found = all.find((each) => (each.getAttribute('aria-label') ?? textOf(each)) === name);
  if (!found) throw new Error(`No button is called "${name}", but ${all.map(textOf).join(', ')}.`);
  return found;
}

/** Names of all buttons and links. */
export function pressables(place: Node): string[] {
  return findAll(place, 'button, a[href]').map((each) => each.getAttribute('aria-label') ?? textOf(each));
}

/** The field that a label names. Throws if there is none. */
export function fieldCalled(place: Node, name: string): HTMLInputElement {
  const label = findAll<HTMLLabelElement>(place, 'label').find((each) => textOf(each) === name);
  if (!(label?.control instanceof HTMLElement)) throw new Error(`No field is called "${name}".`);
  return label.control as HTMLInputElement;
}

/** The radio of the row whose name begins so. Throws if there is none. */
export function row(place: Node, name: string): HTMLInputElement {
  const found = findAll<HTMLInputElement>(place, 'input[type="radio"]').find((each) =>
    textOf(each.closest('label') ?? each).includes(name),
  );
  if (!found) throw new Error(`No row is called "${name}".`);
  return found;
}

/** Waits until everything in a place has drawn what it was told. */
export async function drawn(place: Node): Promise<void> {
  for (let depth = 0; depth < 5; depth += 1)
    for (const element of elementsIn(place)) if ('updateComplete' in element) await element.updateComplete;
}

/** Ends everything in a place that moves or fades in, so that colours are read as they stay. */
export function still(place: HTMLElement): void {
  for (const element of [place, ...elementsIn(place)])
    for (const animation of element.getAnimations())
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
}
