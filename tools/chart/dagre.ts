import * as dagre from '@dagrejs/dagre';
import type { Point } from './layout.ts';

interface Extent {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

interface Edge extends Extent {
  readonly labelpos?: 'c';
  readonly points?: readonly Point[];
}

/** A graph before and after its layout; after it, nodes and edges also have a middle. */
export interface Graph {
  setGraph(settings: Readonly<Record<string, string | number>>): void;
  graph(): Partial<Extent>;
  setNode(name: string, extent: Extent): void;
  node(name: string): Extent;
  setEdge(from: string, to: string, edge: Edge): void;
  edge(from: string, to: string): Edge;
  hasEdge(from: string, to: string): boolean;
}

interface Dagre {
  readonly Graph: new () => Graph;
  readonly layout: (graph: Graph) => void;
}

/** What is used here of Dagre: the types that it brings cannot be read where imports carry their endings. */
export const { Graph: LayeredGraph, layout } = dagre as unknown as Dagre;
