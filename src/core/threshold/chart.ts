import { formatNumber } from '../impact/format.ts';
import * as say from '../messages/threshold.ts';
import { escapeXml } from '../text/escape-xml.ts';
import { displayWidth, shortened } from '../text/width.ts';
import type { Language } from '../text/words.ts';
import { formatClock, formatInstant } from '../time/format-instant.ts';
import { asInstant, type Instant } from '../time/instant.ts';
import { type ChartPoint, chartPoints, runsOf, thinned } from './chart-points.ts';
import { timeTicks, valueTicks } from './chart-ticks.ts';
import type { Sample } from './series.ts';
import type { SeasonalThresholds, ThresholdOptions } from './threshold.ts';

/** What a chart shows. */
export interface Charted {
  /** The name of the values. */
  readonly column: string;
  /** In the order of time, at least one. */
  readonly samples: readonly Sample[];
  readonly thresholds: SeasonalThresholds;
  /** The zone of the times, and the stretches that are shaded. */
  readonly options: Pick<ThresholdOptions, 'zone' | 'leftOut'>;
  readonly language: Language;
}

const [width, height] = [960, 400];
const plot = { top: 72, right: width - 40, bottom: height - 62 };
const shortestTime = 10_000;
/** Beyond it, sums and differences of values are no numbers any more. */
const largest = 1e300;

/** Where something stands in the picture, in pixels. */
interface Scale {
  readonly left: number;
  x(instant: number): number;
  y(value: number): number;
}

/**
 * The values of a metric over the band that all others give each of them, as an SVG of its own: no script, no link, no
 * font from elsewhere; its text alternative is within. A long history is thinned.
 */
export function chartOf({ column, samples, thresholds, options, language }: Charted): string {
  const { zone, leftOut = [] } = options;
  const all = chartPoints(samples, thresholds);
  const [first, last] = [all[0] as ChartPoint, all.at(-1) as ChartPoint];
  const pad = Math.max(0, shortestTime - (last.instant - first.instant)) / 2;
  const [from, to] = [asInstant(first.instant - pad), asInstant(last.instant + pad)];
  const { points, marked, outside } = thinned(all, from, to);
  const [least, most] = rangeOf(all);
  const { ticks, step } = valueTicks(least, most);
  const labels = ticks.map((value) => valueLabel(value, step, language));
  const left = 20 + 7 * Math.max(4, ...labels.map(displayWidth));
  const scale: Scale = {
    left,
    x: (instant) => left + ((instant - from) / (to - from)) * (plot.right - left),
    y: (value) => plot.bottom - ((within(value) - least) / (most - least)) * (plot.bottom - plot.top),
  };
  const shades = shadesOf(leftOut, from, to, scale);
  const runs = runsOf(points, all);
  const bands = runs.map((run) => run.filter(hasBand)).filter((run) => run.length > 0);
  const title = say.chartTitle(shortened(column, 80))[language];
  const isShown = { band: bands.length > 0, values: true, outside: marked.length > 0, leftOut: shades.length > 0 };
  const legend = (['band', 'values', 'outside', 'leftOut'] as const).filter((part) => isShown[part]);
  const number = (count: number) => formatNumber(count, language);
  const [begun, ended] = [formatInstant(first.instant, zone), formatInstant(last.instant, zone)];
  const described = [
    say.charted(number(samples.length), begun, ended, zone.name),
    isShown.band ? say.outsideBand(number(outside)) : say.noBand(),
    ...(marked.length < outside ? [say.someMarked(number(marked.length))] : []),
    ...(isShown.leftOut ? [say.shaded()] : []),
  ].map((words) => words[language]);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${language}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="12">
<title id="title">${escapeXml(title)}</title>
<desc id="desc">${escapeXml(described.join(language === 'ja' ? '' : ' '))}</desc>
<defs>${hatching}</defs>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${left}" y="26" font-size="15" font-weight="600">${escapeXml(title)}</text>
${legendSvg(legend, left, language)}
<g fill="url(#left-out)">${shades.map(shadeSvg).join('')}</g>
<path class="band" d="${bands.map((run) => bandPath(run, scale)).join('')}" ${styles.band}/>
${valueAxis(ticks, labels, scale)}
${timeAxis(from, to, zone, scale)}
<path class="values" d="${runs.map((run) => linePath(run, scale)).join('')}" ${styles.values}/>
<path class="outside" d="${marked.map(({ instant, value }) => mark(scale.x(instant), scale.y(value))).join('')}" ${styles.outside}/>
</svg>
`;
}

/** What is left out of the thresholds. */
const hatching =
  '<pattern id="left-out" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#f4f4f4"/><path d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2" stroke="#999"/></pattern>';

function shadeSvg([start, end]: readonly [number, number]): string {
  return `<rect x="${round(start)}" y="${plot.top}" width="${round(end - start)}" height="${plot.bottom - plot.top}"/>`;
}

const styles = {
  // The stroke shows the band of a sample that stands alone.
  band: 'fill="#c5d9ee" stroke="#c5d9ee" stroke-linejoin="round"',
  values: 'fill="none" stroke="#173f73" stroke-width="1.3" stroke-linejoin="round" stroke-linecap="round"',
  outside: 'fill="#d32f2f" stroke="#fff" stroke-width="2" paint-order="stroke"',
  leftOut: 'fill="url(#left-out)" stroke="#999"',
};

/** The values from bottom to top: all that is drawn, and something around it. */
function rangeOf(points: readonly ChartPoint[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { value } of points) {
    least = Math.min(least, within(value));
    most = Math.max(most, within(value));
  }
  const size = Math.max(Math.abs(least), Math.abs(most));
  // A metric that never moves, or by no more than numbers are exact to, is a line and no noise.
  const around = most - least > Math.max(size * 1e-9, 1e-200) ? 0 : size > 1e-200 ? size / 100 : 1;
  least -= around;
  most += around;
  for (const { band } of points) {
    if (band === undefined) continue;
    least = Math.min(least, within(band.lower));
    most = Math.max(most, within(band.upper));
  }
  const margin = (most - least) / 20;
  return [least - margin, most + margin];
}

function within(value: number): number {
  return Math.max(-largest, Math.min(largest, value));
}

function valueLabel(value: number, step: number, language: Language): string {
  const size = Math.abs(value);
  if (size >= 1e15 || step < 1e-6) return String(Number(value.toPrecision(6)));
  return formatNumber(value, language, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}

function valueAxis(ticks: readonly number[], labels: readonly string[], { left, y }: Scale): string {
  const lines = ticks.map((value) => `M${left},${round(y(value))}H${plot.right}`).join('');
  const texts = ticks.map(
    (value, index) => `<text x="${left - 8}" y="${round(y(value) + 4)}">${escapeXml(labels[index] as string)}</text>`,
  );
  return `<path d="${lines}" stroke="#000" stroke-opacity=".12"/>
<g text-anchor="end">${texts.join('')}</g>`;
}

function timeAxis(from: Instant, to: Instant, zone: ThresholdOptions['zone'], { left, x }: Scale): string {
  const { ticks, wholeDays } = timeTicks(from, to, zone);
  let shown = '';
  const texts = ticks.map((instant) => {
    const date = formatInstant(instant, zone).split(' ')[0] as string;
    const lines = wholeDays ? [date] : [formatClock(instant, zone), ...(date === shown ? [] : [date])];
    shown = date;
    return lines
      .map((line, index) => `<text x="${round(x(instant))}" y="${plot.bottom + 20 + index * 16}">${line}</text>`)
      .join('');
  });
  return `<path d="M${left},${plot.bottom}H${plot.right}${ticks.map((instant) => `M${round(x(instant))},${plot.bottom}v5`).join('')}" stroke="#555"/>
<g text-anchor="middle">${texts.join('')}</g>
<text x="${plot.right}" y="${height - 8}" text-anchor="end" fill="#555">${escapeXml(zone.name)}</text>`;
}

function legendSvg(parts: readonly (keyof typeof styles)[], left: number, language: Language): string {
  const words = say.chartLegend(language);
  let x = left;
  const drawn = parts.map((part) => {
    const shape =
      part === 'values'
        ? `<path d="M${x},48h20" ${styles.values}/>`
        : part === 'outside'
          ? `<path d="${mark(x + 10, 48)}" ${styles.outside}/>`
          : `<rect x="${x}" y="42" width="20" height="12" ${styles[part]}/>`;
    const text = `<text x="${x + 26}" y="52">${escapeXml(words[part])}</text>`;
    x += 50 + 7 * displayWidth(words[part]);
    return shape + text;
  });
  return `<g>${drawn.join('')}</g>`;
}

/** The stretches within the picture, as pixels from left to right; those that touch are one, the shortest is seen. */
function shadesOf(
  stretches: NonNullable<ThresholdOptions['leftOut']>,
  start: Instant,
  end: Instant,
  { x }: Scale,
): readonly (readonly [number, number])[] {
  const shades: [number, number][] = [];
  const shown = stretches.filter(({ from, to }) => from < to && from <= end && to > start);
  for (const { from, to } of [...shown].sort((a, b) => a.from - b.from)) {
    const left = x(Math.max(from, start));
    const right = Math.max(left + 1, x(Math.min(to, end)));
    const before = shades.at(-1);
    if (before !== undefined && left <= before[1]) before[1] = Math.max(before[1], right);
    else shades.push([left, right]);
  }
  return shades;
}

interface Banded extends ChartPoint {
  readonly band: NonNullable<ChartPoint['band']>;
}

function hasBand(point: ChartPoint): point is Banded {
  return point.band !== undefined;
}

function bandPath(run: readonly Banded[], { x, y }: Scale): string {
  const upper = run.map(({ instant, band }) => pair(x(instant), y(band.upper)));
  const lower = run.map(({ instant, band }) => pair(x(instant), y(band.lower))).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}

/** A line, or a small circle for a value that stands alone. */
function linePath(run: readonly ChartPoint[], { x, y }: Scale): string {
  const places = run.map(({ instant, value }) => pair(x(instant), y(value)));
  return places.length > 1 ? `M${places.join('L')}` : `M${places[0]}m-2,0a2,2 0 1,0 4,0a2,2 0 1,0 -4,0`;
}

function mark(x: number, y: number): string {
  return `M${pair(x, y - 6)}l6,6l-6,6l-6,-6Z`;
}

function pair(x: number, y: number): string {
  return `${round(x)},${round(y)}`;
}

function round(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
