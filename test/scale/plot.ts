import { middleOf } from './measure.ts';
import type { Measured } from './measure.ts';

const [width, height] = [640, 240];
const edge = { left: 44, right: 12, top: 28, bottom: 30 };
const named = { paint: 'first paint, ms', change: 'one change, ms', memory: 'memory, MB' } as const;

const style = [
  'text{font:12px ui-sans-serif,system-ui,sans-serif;fill:light-dark(#4a5957,#a9b7b4)}',
  '.axis{stroke:light-dark(#9aa8a5,#5d6d6a);fill:none}',
  '.spread{stroke:light-dark(#9aa8a5,#5d6d6a);stroke-width:4;stroke-linecap:round}',
  '.middle{stroke:light-dark(#0b5f66,#6cc5c9);fill:none;stroke-width:2}',
  '.dot{fill:light-dark(#0b5f66,#6cc5c9)}',
  '.linear{stroke:light-dark(#9aa8a5,#5d6d6a);fill:none;stroke-dasharray:3 4}',
].join('');

/**
 * Draws three small plots beside each other: the middle at each size with its spread, on logarithmic axes, where a
 * dashed line grows in proportion from the first point. Readable on light and on dark.
 */
export function plot(
  title: string,
  series: readonly { readonly size: number; readonly all: readonly Measured[] }[],
): string {
  const measures = Object.keys(named) as (keyof Measured)[];
  const panels = measures.map((measure, place) => {
    const points = series.map(({ size, all }) => {
      const numbers = all.map((each) => each[measure] / (measure === 'memory' ? 1e6 : 1));
      return { size, middle: middleOf(numbers), least: Math.min(...numbers), most: Math.max(...numbers) };
    });
    return `<g transform="translate(${(place * width) / measures.length} 0)">${panel(named[measure], points)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}"><style>:root{color-scheme:light dark}${style}</style>${panels.join('')}</svg>\n`;
}

interface Point {
  readonly size: number;
  readonly middle: number;
  readonly least: number;
  readonly most: number;
}

function panel(name: string, points: readonly Point[]): string {
  const first = points[0] ?? { size: 1, middle: 1, least: 1, most: 1 };
  const lastSize = points.at(-1)?.size ?? 1;
  const low = Math.min(...points.map(({ least }) => least)) / 1.5;
  const high = Math.max(...points.map(({ most }) => most)) * 1.5;
  const inner = { width: width / 3 - edge.left - edge.right, height: height - edge.top - edge.bottom };
  const across = (size: number): number =>
    edge.left + (Math.log(size / first.size) / Math.log(lastSize / first.size)) * inner.width;
  const up = (value: number): number =>
    edge.top + inner.height * (1 - Math.log(value / low) / Math.log(high / low));
  const at = (point: Point): string => `${across(point.size).toFixed(1)} ${up(point.middle).toFixed(1)}`;
  const highest = Math.min(lastSize, first.size * (high / first.middle));
  return [
    `<text x="${edge.left}" y="16">${name}</text>`,
    `<path class="axis" d="M${edge.left} ${edge.top}V${height - edge.bottom}H${width / 3 - edge.right}"/>`,
    `<path class="linear" d="M${at(first)} L${across(highest).toFixed(1)} ${up((first.middle * highest) / first.size).toFixed(1)}"/>`,
    ...points.map(
      (point) =>
        `<path class="spread" d="M${across(point.size).toFixed(1)} ${up(point.least).toFixed(1)}V${up(point.most).toFixed(1)}"/>`,
    ),
    `<path class="middle" d="M${points.map(at).join('L')}"/>`,
    ...points.flatMap((point) => [
      `<circle class="dot" cx="${across(point.size).toFixed(1)}" cy="${up(point.middle).toFixed(1)}" r="3.5"/>`,
      `<text x="${across(point.size).toFixed(1)}" y="${(up(point.middle) - 8).toFixed(1)}" text-anchor="middle">${shown(point.middle)}</text>`,
      `<text x="${across(point.size).toFixed(1)}" y="${height - edge.bottom + 16}" text-anchor="middle">${point.size}</text>`,
    ]),
  ].join('');
}

const shown = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
