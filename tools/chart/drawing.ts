import { chartOf } from './chart.ts';
import type { StateNode } from './chart.ts';
import { measures, placed } from './layout.ts';
import type { PlacedState, PlacedWay, Point } from './layout.ts';

/** How a chart is drawn. */
export interface DrawingOptions {
  /** What a screen reader says of the picture. */
  readonly title: string;
}

/**
 * Draws a flat region of a machine as SVG: `drawing(checkoutMachine.root.states.journey, { title })`. Each state is
 * a group with its id in `data-state`, each line has those of its ends in `data-from` and `data-to`. A group with
 * `data-now` is the present state, a line with `data-now` leads on from it.
 */
export function drawing(region: StateNode, { title }: DrawingOptions): string {
  const { width, height, states, ways } = placed(chartOf(region));
  const tip = `tip-${region.key}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="kasse-chart" viewBox="0 0 ${size(width)} ${size(height)}"`,
    ` width="${size(width)}" height="${size(height)}" role="img" aria-label="${escaped(title)}">`,
    `<style>${style}</style>`,
    `<marker id="${tip}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">`,
    '<path class="tip" d="M0 .5 7.5 4 0 7.5Z"/></marker>',
    ...ways.map((way) => lineOf(way, tip)),
    ...ways.map(causesOf),
    ...states.map(stateOf),
    '</svg>\n',
  ].join('');
}

const colour = {
  ink: 'light-dark(#15201f,#e8eeec)',
  soft: 'light-dark(#4a5957,#a9b7b4)',
  line: 'light-dark(#9aa8a5,#5d6d6a)',
  surface: 'light-dark(#fff,#182120)',
  accent: 'light-dark(#0b5f66,#6cc5c9)',
  tint: 'light-dark(#e3f0f0,#17373a)',
};

const style = [
  `text{font:${String(measures.small)}px ui-sans-serif,system-ui,sans-serif;fill:${colour.soft}}`,
  `.name{font-size:${String(measures.name)}px;font-weight:600;fill:${colour.ink}}`,
  '.middle{text-anchor:middle}',
  `.line{fill:none;stroke:${colour.line};stroke-width:1.25}`,
  `.tip{fill:${colour.line};fill:context-stroke}`,
  `.behind{fill:${colour.surface}}`,
  `.box{fill:${colour.surface};stroke:${colour.ink};stroke-width:1.25}`,
  '.passed .box{stroke-dasharray:4 3}',
  '.final .box{stroke-width:3}',
  `.dot{fill:${colour.ink}}`,
  `[data-now] .box{fill:${colour.tint};stroke:${colour.accent};stroke-width:3}`,
  `[data-now] .name{fill:${colour.accent}}`,
  `.line[data-now]{stroke:${colour.accent};stroke-width:2}`,
]
  .map((rule) => `.kasse-chart ${rule}`)
  .join('');

/** A curve through the points: straight where it begins and ends, bent towards every point between. */
function lineOf({ from, to, points }: PlacedWay, tip: string): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first || !last) return '';
  const bends = rest.map((point, index) => {
    const next = rest[index + 1];
    return `Q${at(point)} ${at(next ? { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 } : last)}`;
  });
  const path = `M${at(first)}${bends.length > 0 ? bends.join('') : `L${at(last)}`}`;
  return `<path class="line" data-from="${from}" data-to="${to}" d="${path}" marker-end="url(#${tip})"/>`;
}

function causesOf({ label, causes }: PlacedWay): string {
  const middle = size(label.x + label.width / 2);
  const lines = causes.map(
    (cause, index) =>
      `<tspan x="${middle}" y="${size(label.y + baseline + index * measures.line)}">${escaped(cause)}</tspan>`,
  );
  return `${rectangle('behind', label)}<text class="middle">${lines.join('')}</text>`;
}

function stateOf(state: PlacedState): string {
  const { id, name, kind, x, y, width, written, column } = state;
  const left = size(x + measures.inset);
  const [at, className] = written.length > 0 ? [left, 'name'] : [size(x + width / 2), 'name middle'];
  const ways = written.map((way, index) => {
    const line = size(y + measures.head + baseline - 4 + index * measures.line);
    return [
      `<text x="${left}" y="${line}">${way.isArrival ? '←' : '→'} ${way.name}</text>`,
      `<text x="${size(x + column)}" y="${line}">${escaped(way.causes.join(', '))}</text>`,
    ].join('');
  });
  return [
    `<g class="${kind}" data-state="${id}">`,
    rectangle('box', state, 4),
    kind === 'initial' ? `<circle class="dot" cx="${size(x)}" cy="${size(y)}" r="5"/>` : '',
    `<text class="${className}" x="${at}" y="${size(y + 23)}">${name}</text>`,
    ...ways,
    '</g>',
  ].join('');
}

/** From the upper edge of a line of small text to the line that its letters stand on, in pixels. */
const baseline = 12;

function rectangle(
  className: string,
  { x, y, width, height }: Point & { readonly width: number; readonly height: number },
  radius = 0,
): string {
  const round = radius > 0 ? ` rx="${String(radius)}"` : '';
  return `<rect class="${className}" x="${size(x)}" y="${size(y)}" width="${size(width)}" height="${size(height)}"${round}/>`;
}

function at({ x, y }: Point): string {
  return `${size(x)} ${size(y)}`;
}

/** Whole and half pixels, so that the same chart is the same text. */
function size(pixels: number): string {
  return String(Math.round(pixels * 2) / 2);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
