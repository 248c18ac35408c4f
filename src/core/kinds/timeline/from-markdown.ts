import { Composer, listOf } from '../../document/composer.ts';
import type { MarkdownDocument, Piece, Table } from '../../document/markdown-document.ts';
import type { SourceDocument, SourceNode } from '../../document/source.ts';
import type { Value } from '../../document/value.ts';
import { columnOf, type EventColumn } from '../../report/event-columns.ts';
import { factsOf, withoutEmphasis } from '../../report/facts.ts';
import { declaredKind, frontMatterFor } from '../../report/front-matter.ts';
import { type TimelineSection, timelineSections } from '../../report/timeline-sections.ts';
import { addTitle, titleSpan } from '../../report/title.ts';
import { parseTimestamp } from '../../time/timestamp.ts';
import { isZoneName } from '../../time/zone.ts';

/** The value of a timeline or postmortem: front matter, then labels, then the title, then the tables of events. */
export function fromMarkdown(document: MarkdownDocument, _path: string): SourceDocument {
  const owner = declaredKind(document) === 'rca' ? 'rca' : 'timeline';
  const composer = new Composer(titleSpan(document), frontMatterFor('timeline', document, owner));
  const sections = timelineSections(document);
  for (const { pointer, value, node } of factsOf(document, spansOf(sections))) composer.add(pointer, value, node);
  addTitle(composer, document);
  addZone(composer, sections);
  addEvents(composer, sections);
  return composer.done();
}

function spansOf(sections: readonly TimelineSection[]) {
  return sections.flatMap(({ tables, lines }) => [
    ...tables.map(({ span }) => span),
    ...lines.map(({ item }) => item.span),
  ]);
}

const zoneName =
  /[（(](?:[^()（）]{0,40}\s)?([A-Z]{1,5}|[A-Z][A-Za-z]{2,20}\/[A-Z][A-Za-z_]{2,30})\*?[）)]|all times(?: are)?(?: in)? ([A-Z]{2,5})\b/;

/** `Time (UTC)`, `時刻（JST）`, `Timeline (all times in UTC)`. */
function addZone(composer: Composer, sections: readonly TimelineSection[]): void {
  for (const { section, tables } of sections) {
    const places = [
      section.heading?.title,
      ...section.above.map(({ title }) => title),
      ...tables.flatMap(({ header }) => header.cells),
      ...section.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.content] : [])),
    ];
    for (const place of places) {
      const match = place === undefined ? null : zoneName.exec(place.text.slice(0, 300));
      if (place === undefined || match === null) continue;
      const name = (match[1] ?? match[2]) as string;
      if (!isZoneName(name)) continue;
      const start = place.span.start + match.index + match[0].lastIndexOf(name);
      composer.add('/timezone', name, { value: { start, end: start + name.length } });
      return;
    }
  }
}

type EventItem = Parameters<typeof listOf>[0][number];

function addEvents(composer: Composer, sections: readonly TimelineSection[]): void {
  const events = sections.flatMap(({ section, tables, lines }) => {
    const day = dateIn(section.heading?.title.text ?? '');
    const items = tables.length > 0 ? tables.flatMap(eventsOfTable) : lines.map(eventOfLine);
    return day === undefined ? items : items.map((item) => withDate(item, day));
  });
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return;
  const [value, children] = listOf(events);
  composer.add('/events', value, { value: { start: first.span.start, end: last.span.end }, children });
}

function eventsOfTable({ header, rows }: Table): readonly EventItem[] {
  const names = header.cells.map(({ text }) => columnOf(text));
  const hasEvent = names.includes('event');
  const roles = names.map((name, index) =>
    name === 'action' && !hasEvent && names.indexOf('action') === index ? 'event' : name,
  );
  return rows.map(({ cells, span }) => {
    const pieces: Partial<Record<EventColumn, Piece>> = {};
    for (const [index, cell] of cells.entries()) {
      const role = roles[index];
      if (role !== undefined && cell.text !== '') pieces[role] ??= cell;
    }
    return { span, members: membersOf(pieces) };
  });
}

function membersOf({ day, at, ...others }: Partial<Record<EventColumn, Piece>>): EventItem['members'] {
  const members: Record<string, readonly [Value, SourceNode]> = {};
  const time = at ?? day;
  if (time !== undefined) members['at'] = [withoutEmphasis(time.text), { value: time.span }];
  if (at !== undefined && day !== undefined && dateIn(at.text) === undefined)
    members['at'] = [`${withoutEmphasis(day.text)} ${withoutEmphasis(at.text)}`, { value: at.span }];
  for (const [name, piece] of Object.entries(others)) members[name] = [piece.text, { value: piece.span }];
  return members;
}

function eventOfLine({ at, event, item }: TimelineSection['lines'][number]): EventItem {
  return {
    span: item.span,
    members: { at: [at.text, { value: at.span }], event: [event.text, { value: event.span }] },
  };
}

/** The date that a text gives, as it is written. */
function dateIn(text: string): string | undefined {
  const match = /\d{4}\s?(?:[-/.]\s?\d{1,2}[-/.]\s?\d{1,2}|年\s?\d{1,2}月\s?\d{1,2}日)/.exec(text.slice(0, 200));
  if (match === null) return undefined;
  const stamp = parseTimestamp(match[0]);
  return stamp.kind === 'timestamp' ? match[0] : undefined;
}

/** Rows below `### 2026-03-01` are of that day. */
function withDate(item: EventItem, day: string): EventItem {
  const at = item.members['at'];
  if (at === undefined || typeof at[0] !== 'string' || dateIn(at[0]) !== undefined) return item;
  const stamp = parseTimestamp(at[0]);
  return stamp.kind === 'timestamp' ? { ...item, members: { ...item.members, at: [`${day} ${at[0]}`, at[1]] } } : item;
}
