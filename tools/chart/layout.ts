import type { Chart, ChartState, ChartWay } from './chart.ts';
import { LayeredGraph, layout } from './dagre.ts';
import type { Graph } from './dagre.ts';

/** A rectangle in pixels; `x` and `y` are its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A way that is written into the box of a state, because a line would have to cross half of the drawing. */
export interface WrittenWay {
  /** The state that it leads to or, with `isArrival`, where it comes from in words. */
  readonly name: string;
  readonly causes: readonly string[];
  readonly isArrival: boolean;
}

/** A state and where it stands. */
export interface PlacedState extends ChartState, Box {
  readonly written: readonly WrittenWay[];
  /** Where the causes of what is written begin, in pixels from the left edge of the box. */
  readonly column: number;
}

/** A way, the points that its line passes, and where its causes stand. */
export interface PlacedWay extends ChartWay {
  readonly points: readonly Point[];
  readonly label: Box;
}

/** A chart in which everything has its place. */
export interface PlacedChart {
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedState[];
  readonly ways: readonly PlacedWay[];
}

/** Pixels: the height of a name and of a line of small text, the room around and between, the text sizes. */
export const measures = { head: 36, line: 16, inset: 12, gap: 24, name: 14, small: 11 } as const;

/** Nothing is rendered yet, so widths are reckoned: pixels for a letter of a name and of small text. */
const letter = { name: 8, small: 6 };

/** A state with so many neighbours is a hub: it stands apart, and its ways are written instead of drawn. */
const hubNeighbours = 9;

/** Gives every state and way of a chart its place. The same chart gets the same places. */
export function placed(chart: Chart): PlacedChart {
  const hubs = new Set(
    chart.states.filter(({ id }) => neighbours(chart, id) >= hubNeighbours).map(({ id }) => id),
  );
  const drawn = chart.ways.filter(({ from, to }) => !hubs.has(from) && !hubs.has(to));
  const states = chart.states.map((state) => sized(state, chart, new Set(drawn)));
  const isApart = ({ id }: ChartState): boolean => !drawn.some(({ from, to }) => from === id || to === id);
  const graph = arranged(
    states.filter((state) => !isApart(state)),
    drawn,
  );
  const shelf = shelved(states.filter(isApart).sort((one, other) => other.height - one.height));
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(shelf.width + Math.max(width, 0)),
    height: Math.ceil(Math.max(shelf.height, height)),
    states: states.map((state) => ({
      ...state,
      ...(shelf.places.get(state.id) ?? shifted(boxOf(graph.node(state.id)), shelf.width)),
    })),
    ways: drawn.map((way) => {
      const isBack = !graph.hasEdge(way.from, way.to);
      const edge = isBack ? graph.edge(way.to, way.from) : graph.edge(way.from, way.to);
      const points = (edge.points ?? []).map((point) => shifted(point, shelf.width));
      return {
        ...way,
        points: isBack ? points.toReversed() : points,
        label: shifted(boxOf(edge), shelf.width),
      };
    }),
  };
}

function neighbours({ ways, common }: Chart, id: string): number {
  const met = new Set<string>();
  for (const { from, to } of ways) {
    if (from === id) met.add(to);
    if (to === id) met.add(from);
  }
  for (const { from, to } of common) if (to === id) for (const each of from) met.add(each);
  return met.size;
}

/** A state with what is written into its box, as large as that needs. */
function sized(
  state: ChartState,
  { states, ways, common }: Chart,
  drawn: ReadonlySet<ChartWay>,
): PlacedState {
  const nameOf = (id: string): string => states.find((each) => each.id === id)?.name ?? id;
  const written = [
    ...ways
      .filter((way) => way.from === state.id && !drawn.has(way))
      .map(({ to, causes }) => ({ name: nameOf(to), causes, isArrival: false })),
    ...common
      .filter(({ to }) => to === state.id)
      .map(({ from, cause }) => ({
        name: from.length === states.length ? 'all states' : `${String(from.length)} states`,
        causes: [cause],
        isArrival: true,
      })),
  ];
  const widest = (texts: readonly string[], pixels: number): number =>
    Math.max(0, ...texts.map(({ length }) => length)) * pixels;
  const column =
    measures.inset +
    widest(
      written.map(({ name }) => `→ ${name}  `),
      letter.small,
    );
  const lines = widest(
    written.map(({ causes }) => causes.join(', ')),
    letter.small,
  );
  return {
    ...state,
    ...{ written, column, x: 0, y: 0 },
    width: Math.max(state.name.length * letter.name, column + lines - measures.inset) + 2 * measures.inset,
    height: measures.head + (written.length > 0 ? written.length * measures.line + 8 : 0),
  };
}

/** The layered drawing of what is drawn with lines: from the first state to the last one in the order of the map. */
function arranged(states: readonly PlacedState[], ways: readonly ChartWay[]): Graph {
  const graph = new LayeredGraph();
  graph.setGraph({ rankdir: 'TB', nodesep: 20, edgesep: 14, ranksep: 20, marginx: 16, marginy: 16 });
  for (const { id, width, height } of states) graph.setNode(id, { width, height });
  const place = new Map(states.map(({ id }, index) => [id, index]));
  for (const { from, to, causes } of ways) {
    // What leads back is laid out as if it led on, so that it does not turn the order round.
    const isBack = (place.get(from) ?? 0) > (place.get(to) ?? 0);
    const hasCounterpart = ways.some((way) => way.from === to && way.to === from);
    const [first, second] = isBack && !hasCounterpart ? [to, from] : [from, to];
    graph.setEdge(first, second, {
      width: Math.max(...causes.map(({ length }) => length)) * letter.small + 8,
      height: causes.length * measures.line,
      labelpos: 'c',
    });
  }
  layout(graph);
  return graph;
}

/** What has no lines stands at the left, the largest first; of the small ones two abreast. */
function shelved(states: readonly PlacedState[]): {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Box>;
} {
  const places = new Map<string, Box>();
  const width = Math.max(0, ...states.map((state) => state.width));
  let x: number = measures.line;
  let y: number = measures.line;
  let row = 0;
  for (const { id, width: own, height, written } of states) {
    if (x > measures.line && x + own > measures.line + width) {
      x = measures.line;
      y += row + measures.line;
    }
    const isWhole = written.length > 1;
    places.set(id, { x, y, width: isWhole ? width : own, height });
    row = height;
    x += (isWhole ? width : own) + measures.line;
  }
  return { width: width > 0 ? width + 2 * measures.line : 0, height: y + row + measures.line, places };
}

function boxOf({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function shifted<Place extends Point>(place: Place, by: number): Place {
  return { ...place, x: place.x + by };
}
