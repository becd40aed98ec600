/** A part that a page can reach by `::part()`, and the name by which it does. */
interface ReachablePart {
  readonly element: Element;
  readonly names: readonly string[];
}

/** The pairs of an `exportparts` attribute: `row, amount: figure` hands on `row`, and `amount` as `figure`. */
function handedOn(host: Element): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>();
  for (const pair of host.getAttribute('exportparts')?.split(',') ?? []) {
    const [inner = '', outer = inner] = pair.split(':').map((name) => name.trim());
    pairs.set(inner, [...(pairs.get(inner) ?? []), outer]);
  }
  return pairs;
}

/** The names by which the page itself reaches a part, through all shadow roots around it; none if one keeps it. */
function reachableNames(element: Element): string[] {
  let names = element.getAttribute('part')?.split(/\s+/u).filter(Boolean) ?? [];
  let root = element.getRootNode();
  while (names.length > 0 && root instanceof ShadowRoot) {
    const { host } = root;
    root = host.getRootNode();
    if (!(root instanceof ShadowRoot)) return names;
    const pairs = handedOn(host);
    names = names.flatMap((name) => pairs.get(name) ?? []);
  }
  return [];
}

/** Every part below a place that a page can reach, in document order. */
function reachableParts(place: ParentNode): ReachablePart[] {
  return Array.from(place.querySelectorAll('*')).flatMap((element) => {
    const names = reachableNames(element);
    return [
      ...(names.length > 0 ? [{ element, names }] : []),
      ...(element.shadowRoot ? reachableParts(element.shadowRoot) : []),
    ];
  });
}

const layerId = 'outlined-parts';
let frame = 0;

/** Draws an outline with its names around every part below a place, on and on; without a place it takes them away. */
export function outlineParts(place: ParentNode | undefined): void {
  cancelAnimationFrame(frame);
  const layer = document.getElementById(layerId);
  if (!place) {
    layer?.remove();
    return;
  }
  draw(layer ?? document.body.appendChild(newLayer()), place);
  frame = requestAnimationFrame(() => outlineParts(place));
}

/** In the top layer, so that a dialog does not hide it. */
function newLayer(): HTMLElement {
  const layer = document.createElement('div');
  layer.id = layerId;
  layer.popover = 'manual';
  return layer;
}

function draw(layer: HTMLElement, place: ParentNode): void {
  const boxes = reachableParts(place).flatMap(({ element, names }) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 0
      ? [{ names: names.join(' '), left, top, width, height }]
      : [];
  });
  const drawn = JSON.stringify(boxes);
  if (layer.dataset['drawn'] === drawn) return;
  layer.dataset['drawn'] = drawn;
  layer.replaceChildren(
    ...boxes.map(({ names, left, top, width, height }) => {
      const box = document.createElement('div');
      box.dataset['names'] = names;
      Object.assign(box.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
      return box;
    }),
  );
  // What is shown last lies above a dialog that opened since.
  layer.hidePopover();
  layer.showPopover();
}
