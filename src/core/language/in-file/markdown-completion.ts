import type { Timeline } from '../../../generated/types.ts';
import { scanRow } from '../../document/markdown/table-row.ts';
import type { Table } from '../../document/markdown-document.ts';
import { openInstants } from '../../incident/mark-instant.ts';
import { escapeCell, tableRowPieces } from '../../incident/table-row.ts';
import { contextOf } from '../../incident/timeline-row.ts';
import { writeTime } from '../../incident/write-time.ts';
import type { TimelineModel } from '../../kinds/timeline/model.ts';
import * as say from '../../messages/in-file.ts';
import { keyInstantWords } from '../../messages/incident.ts';
import { columnOf, type EventColumn } from '../../report/event-columns.ts';
import { type KeyInstant, keyInstants } from '../../report/key-instants.ts';
import type { PlacedTime } from '../../report/placed-time.ts';
import { timelineSections } from '../../report/timeline-sections.ts';
import type { Subject } from '../../rule.ts';
import { snippetText } from '../../text/escape-snippet.ts';
import { lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Language } from '../../text/words.ts';
import type { Instant } from '../../time/instant.ts';
import { completeFact } from './fact-completion.ts';
import type { Proposal } from './proposal.ts';

/** Who writes into an incident's document, and when. */
export interface IncidentWriter {
  readonly language: Language;
  readonly documentLanguage: Language;
  readonly now: Instant;
  readonly actor: string;
  readonly vocabulary: (name: string) => readonly string[];
}

export type IncidentSubject = Subject<Timeline, TimelineModel>;

/** Labels and values of basic facts, and cells of the timeline: times in the manner of the column, actors, key events. */
export function completeMarkdown(
  subject: IncidentSubject,
  offset: number,
  writer: IncidentWriter,
): readonly Proposal[] {
  const { text, markdown } = subject;
  if (markdown === undefined || isApart(subject, offset)) return [];
  for (const { tables } of timelineSections(markdown)) {
    for (const table of tables) {
      if (isWithin(text, table, offset)) return completeCell(subject, table, offset, writer);
    }
  }
  return completeFact(subject, offset, writer);
}

/** In a row, behind the last one on its line, or on a line below that begins with a pipe. */
function isWithin(text: string, { delimiter, span }: Table, offset: number): boolean {
  if (offset <= span.end) return delimiter.span.end < offset;
  return offset - span.end < 1000 && /^[ \t]*(?:(?:\r\n|\n|\r)[ \t]*\|[^\r\n]*)?$/.test(text.slice(span.end, offset));
}

/** In code, in a comment. */
function isApart({ text, markdown }: IncidentSubject, offset: number): boolean {
  const isCode = markdown?.blocks.some(
    ({ type, span }) => type === 'code' && span.start < offset && offset <= span.end,
  );
  return isCode === true || text.lastIndexOf('<!--', offset - 1) > text.lastIndexOf('-->', offset - 1);
}

function completeCell(
  subject: IncidentSubject,
  table: Table,
  offset: number,
  writer: IncidentWriter,
): readonly Proposal[] {
  const { text } = subject;
  const start = lineStart(text, offset);
  const end = start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0);
  const row = scanRow(text, { start, end });
  const before = scanRow(text, { start, end: offset });
  const opens = text.slice(start, offset).trimEnd().endsWith('|');
  const index = Math.max(
    0,
    before.cells.length - (opens && before.cells.length > 0 && text.slice(start, offset).trim() !== '|' ? 0 : 1),
  );
  const names = table.header.cells.map((cell) => columnOf(cell.text));
  const column = names[index];
  const cell = row.cells[index];
  // All words of the cell, also after a blank: what is proposed is the whole cell.
  const isInside = cell !== undefined && cell.span.start < cell.span.end && cell.span.start <= offset;
  const replaces = isInside
    ? { start: cell.span.start, end: Math.max(offset, cell.span.end) }
    : { start: offset, end: offset };
  const place = { subject, replaces, rowStart: row.span.start, writer };
  const needsBlank = offset > 0 && text[offset - 1] === '|' && replaces.start === offset;
  const isBegun = text.slice(row.span.start, row.span.end) === '|' && offset > row.span.start;
  const proposals = [
    ...(isBegun ? [wholeRow(table, names, { ...place, replaces: { start: row.span.start, end: offset } })] : []),
    ...(column === undefined ? [] : cellProposals(column, names, place)),
  ];
  return proposals.map((proposal) =>
    needsBlank && proposal.type !== 'row' ? { ...proposal, snippet: ` ${proposal.snippet}` } : proposal,
  );
}

interface CellPlace {
  readonly subject: IncidentSubject;
  readonly replaces: Span;
  readonly rowStart: number;
  readonly writer: IncidentWriter;
}

function cellProposals(
  column: EventColumn,
  names: readonly (EventColumn | undefined)[],
  place: CellPlace,
): readonly Proposal[] {
  switch (column) {
    case 'at':
      return times(place);
    case 'day':
      return names.includes('at') ? [] : times(place);
    case 'actor':
      return actors(place);
    case 'event':
      return keyEvents(place);
    default:
      return [];
  }
}

/** The time now and that of the row above, in the manner of the rows. */
function times({ subject, replaces, rowStart, writer }: CellPlace): readonly Proposal[] {
  const { model, source } = subject;
  const isAbove = ({ at }: PlacedTime) => (source.find(at)?.start ?? Number.POSITIVE_INFINITY) < rowStart;
  const above = model.events.filter((time) => time.instant !== undefined && isAbove(time)).at(-1);
  const like = above ?? model.events.find(({ instant }) => instant !== undefined) ?? model.facts.started;
  const written =
    like?.instant === undefined || like.zone === undefined
      ? undefined
      : { text: like.text, instant: like.instant, zone: like.zone };
  const now = writeTime(writer.now, written, above?.instant ?? model.facts.started?.instant, contextOf(subject));
  const found = [{ text: now, hint: say.timeNow() }];
  if (above !== undefined && above.text !== now) found.push({ text: above.text, hint: say.timeAbove() });
  return found.map(({ text, hint }) => plain(text, hint[writer.language], 'time', replaces));
}

/** The row with the time now, and a stop in each of its other cells. */
function wholeRow(table: Table, names: readonly (EventColumn | undefined)[], place: CellPlace): Proposal {
  const { subject, replaces, writer } = place;
  const now = times(place)[0]?.label ?? '';
  const at = names.includes('at') ? names.indexOf('at') : names.indexOf('day');
  const cells = names.map((_, index) => (index === at ? { text: now } : { text: '', isHole: true }));
  let stops = 0;
  const pieces = tableRowPieces(subject.text, table, cells).map((piece) =>
    'text' in piece ? snippetText(piece.text) : `$${++stops}`,
  );
  const detail = say.newRow()[writer.language];
  return { label: `| ${now} |`, detail, about: [], type: 'row', snippet: pieces.join(''), replaces };
}

const mostActors = 200;

/** Who acts in this document, the most frequent first, and the writer. */
function actors({ subject, replaces, writer }: CellPlace): readonly Proposal[] {
  const counts = new Map<string, number>();
  const own = subject.text.slice(replaces.start, replaces.end);
  for (const { actor } of subject.value.events ?? []) {
    if (typeof actor === 'string' && actor !== '' && actor !== own) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const known = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostActors);
  const proposals = known.map(([actor, count]) =>
    plain(actor, say.actorOfDocument(count)[writer.language], 'person', replaces),
  );
  if (writer.actor === '' || counts.has(writer.actor)) return proposals;
  return [...proposals, plain(writer.actor, say.yourself()[writer.language], 'person', replaces)];
}

/** What the timeline says of the key instants that it does not tell yet. */
function keyEvents({ subject, replaces, writer }: CellPlace): readonly Proposal[] {
  const open: readonly KeyInstant[] = openInstants(subject);
  const ordered = [...open, ...keyInstants.filter((name) => !open.includes(name))];
  return ordered.map((name) => {
    const { event } = keyInstantWords(name)[writer.documentLanguage];
    return plain(event, keyInstantWords(name)[writer.language].label, 'value', replaces);
  });
}

/** A text as a proposal of itself. */
function plain(text: string, detail: string, type: Proposal['type'], replaces: Span): Proposal {
  return { label: text, detail, about: [], type, snippet: snippetText(escapeCell(text)), replaces };
}
