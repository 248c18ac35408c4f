import { Composer } from '../../document/composer.ts';
import type { MarkdownDocument } from '../../document/markdown-document.ts';
import type { SourceDocument } from '../../document/source.ts';
import type { Value } from '../../document/value.ts';
import { declaredKind } from '../../report/declared-kind.ts';
import { factsOf } from '../../report/facts.ts';
import { frontMatterFor } from '../../report/front-matter.ts';
import { eventSpans, type TimelineSection, timelineSections } from '../../report/timeline-sections.ts';
import { addTitle, titleOf, titleSpan } from '../../report/title.ts';
import { writtenDay } from '../../report/written-day.ts';
import { lineStart } from '../../text/lines.ts';
import { parseTimestamp } from '../../time/timestamp.ts';
import { isZoneName } from '../../time/zone.ts';
import { meaningsOf } from '../../time/zone-abbreviations.ts';
import { addEvents, type MisreadRows } from './event-list.ts';

/** The value of a timeline or postmortem: front matter, then labels, then the title, then the tables of events. */
export function fromMarkdown(document: MarkdownDocument, path: string): SourceDocument {
  const owner = declaredKind(document) ?? 'timeline';
  const composer = new Composer(titleSpan(document), frontMatterFor('timeline', document, owner));
  const sections = timelineSections(document);
  for (const { pointer, value, node } of factsOf(document, eventSpans(sections)))
    composer.add(pointer, pointer === '/started' ? withTitleDay(value, document) : value, node);
  addTitle(composer, document, path);
  addZone(composer, sections);
  addEvents(composer, sections, misreadRows(document));
  return composer.done();
}

function misreadRows({ text, problems }: MarkdownDocument): MisreadRows {
  const found = problems.filter(({ code }) => /^markdown\/(?:missing-pipe|extra-cell|pipe-in-code)$/.test(code));
  return { text, misread: new Set(found.map(({ span }) => lineStart(text, span.start))) };
}

/** A start by the clock alone is of the day that the title names. */
function withTitleDay(value: Value, document: MarkdownDocument): Value {
  const stamp = typeof value === 'string' ? parseTimestamp(value) : undefined;
  if (stamp?.kind !== 'timestamp' || stamp.date !== undefined) return value;
  const day = writtenDay(titleOf(document)?.title.text ?? '');
  return day === undefined ? value : `${day} ${value}`;
}

const zoneName =
  /[（(](?:[^()（）]{0,40}\s)?([A-Z]{1,5}|[A-Z][A-Za-z]{2,20}\/[A-Z][A-Za-z_]{2,30})\*?[）)]|all times(?: are)?(?: in)? ([A-Z]{2,5})\b/;

/** `Time (UTC)`, `時刻（JST）`, `Timeline (all times in UTC)`. */
function addZone(composer: Composer, sections: readonly TimelineSection[]): void {
  if (composer.has('/timezone')) return;
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
      // `PST` means several zones: to ask which is better than to take another one.
      if (!isZoneName(name) && meaningsOf(name).length === 0) continue;
      const start = place.span.start + match.index + match[0].lastIndexOf(name);
      composer.add('/timezone', name, { value: { start, end: start + name.length } });
      return;
    }
  }
}
