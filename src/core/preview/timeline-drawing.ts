import type { Timeline } from '../../generated/types.ts';
import type { TimelineModel } from '../kinds/timeline/model.ts';
import { keyInstantWords } from '../messages/incident.ts';
import { previewWords } from '../messages/preview.ts';
import { type KeyInstant, keyInstants } from '../report/key-instants.ts';
import type { Subject } from '../rule.ts';
import { escapeXml } from '../text/escape-xml.ts';
import type { Language } from '../text/words.ts';
import { formatDuration } from '../time/duration.ts';
import { formatClock, formatInstant } from '../time/format-instant.ts';
import type { Instant } from '../time/instant.ts';
import { actorLanes, type EventMark } from './actor-lanes.ts';

/** Sizes in units of the picture, which is as wide as the page. */
const width = 1000;
const left = 130;
const right = 20;
const barHeight = 24;
const laneHeight = 26;
const intervalHeight = 16;
const mostIntervals = 12;

/** What is drawn: the incident's own times. */
interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The timeline of an incident as a picture for a page: its phases, its events by who acted, its impact intervals; with a
 * text alternative. HTML in which whatever stands in the document is escaped; in time linear in the number of rows.
 * @returns undefined when there is nothing whose time is known
 */
export function timelineDrawing(subject: Subject<Timeline, TimelineModel>, language: Language): string | undefined {
  const span = spanOf(subject.model);
  if (span === undefined) return undefined;
  const words = previewWords(language);
  const x = (instant: Instant) =>
    Math.round((left + ((instant - span.from) / (span.to - span.from)) * (width - left - right)) * 10) / 10;
  const lanes = actorLanes(subject, span, words.system);
  const intervals = subject.model.intervals.slice(0, mostIntervals);
  const lanesTop = barHeight + 34;
  const intervalsTop = lanesTop + lanes.length * laneHeight + (intervals.length > 0 ? 10 : 0);
  const height = intervalsTop + intervals.length * (intervalHeight + 4) + 8;
  const zone = subject.model.zone;
  const parts = [
    ...phases(subject.model, span, x, language),
    text(x(span.from), barHeight + 18, formatClock(span.from, zone), 'axis'),
    text(x(span.to), barHeight + 18, formatClock(span.to, zone), 'axis end'),
    ...lanes.flatMap(({ actor, marks }, index) => {
      const y = lanesTop + index * laneHeight + laneHeight / 2;
      return [
        text(left - 10, y + 4, actor, 'actor'),
        `<line class="lane" x1="${left}" x2="${width - right}" y1="${y}" y2="${y}"/>`,
        ...marks.map((mark) => markOf(mark, x(mark.instant), y, zone)),
      ];
    }),
    ...intervals.flatMap(({ from, to, service, fraction }, index) => {
      if (from.instant === undefined || to.instant === undefined || to.instant <= from.instant) return [];
      const y = intervalsTop + index * (intervalHeight + 4);
      const percent = `${service} ${Math.round(fraction * 100)} %`.trim();
      const wide = Math.max(2, x(to.instant) - x(from.instant));
      const strength = Math.max(0.15, Math.min(1, fraction)).toFixed(2);
      return [
        text(left - 10, y + 12, percent, 'actor'),
        `<rect class="interval" x="${x(from.instant)}" y="${y}" width="${wide}" height="${intervalHeight}" fill-opacity="${strength}"><title>${escaped(percent)}</title></rect>`,
      ];
    }),
  ];
  return `<figure class="hansei-timeline"><svg role="img" aria-label="${escaped(words.alternative(told(subject, span, language)))}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">${parts.join('')}</svg></figure>\n`;
}

/** From the start, or the first row, to the resolution, or the last row; a row far outside does not squeeze the rest. */
function spanOf({ facts, events, dated }: TimelineModel): Span | undefined {
  const rows = events.flatMap(({ instant }) => (instant === undefined ? [] : [instant])).sort((a, b) => a - b);
  const from = facts.started?.instant ?? rows[0];
  const to = facts.resolved?.instant ?? (dated || facts.started === undefined ? rows.at(-1) : undefined);
  if (from === undefined || to === undefined || to <= from) return undefined;
  return { from, to };
}

const phaseNames = ['undetected', 'unacknowledged', 'unmitigated', 'recovering'] as const;

/** Between each two key instants that are known lies the phase that the earlier one begins. */
function phases(
  model: TimelineModel,
  span: Span,
  x: (instant: Instant) => number,
  language: Language,
): readonly string[] {
  const words = previewWords(language);
  const known: { readonly name: KeyInstant; readonly instant: Instant }[] = [];
  for (const name of keyInstants) {
    const instant = name === 'started' ? span.from : name === 'resolved' ? span.to : model.facts[name]?.instant;
    const last = known.at(-1)?.instant ?? span.from;
    if (instant !== undefined && instant >= last && instant <= span.to) known.push({ name, instant });
  }
  return known.slice(0, -1).flatMap(({ name, instant }, index) => {
    const end = (known[index + 1] as (typeof known)[number]).instant;
    const phase = phaseNames[keyInstants.indexOf(name)] ?? 'recovering';
    const wide = x(end) - x(instant);
    const length = formatDuration(end - instant, language);
    const title = `${words.phases[phase]}: ${length} (${keyInstantWords(name)[language].label} ${formatClock(instant, model.zone)})`;
    const bar = `<rect class="phase ${phase}" x="${x(instant)}" y="0" width="${Math.max(1, wide)}" height="${barHeight}"><title>${escaped(title)}</title></rect>`;
    const label = `${words.phases[phase]} ${length}`;
    return wide > label.length * 8 ? [bar, text(x(instant) + wide / 2, 16, label, 'phase-name')] : [bar];
  });
}

function markOf(
  { instant, label, isHypothesis }: EventMark,
  x: number,
  y: number,
  zone: TimelineModel['zone'],
): string {
  const title = `<title>${escaped(`${formatInstant(instant, zone)} ${label}`)}</title>`;
  return isHypothesis
    ? `<path class="mark hypothesis" d="M${x},${y - 7} L${x + 7},${y} L${x},${y + 7} L${x - 7},${y} z">${title}</path>`
    : `<circle class="mark" cx="${x}" cy="${y}" r="5">${title}</circle>`;
}

function text(x: number, y: number, words: string, className: string): string {
  const shown = className === 'actor' ? shortened(words, 16) : words;
  return `<text class="${className}" x="${x}" y="${y}">${escaped(shown)}</text>`;
}

function shortened(words: string, most: number): string {
  const letters = [...words];
  return letters.length <= most ? words : `${letters.slice(0, most - 1).join('')}…`;
}

/** The key instants in words. */
function told({ model }: Subject<Timeline, TimelineModel>, { from, to }: Span, language: Language): string {
  const facts = keyInstants.flatMap((name) => {
    const instant = model.facts[name]?.instant;
    return instant === undefined
      ? []
      : [`${keyInstantWords(name)[language].label} ${formatInstant(instant, model.zone)}`];
  });
  return [...facts, formatDuration(to - from, language)].join('; ');
}

function escaped(words: string): string {
  return escapeXml(words.replace(/\s+/g, ' '));
}
