import type { Heading, MarkdownDocument } from '../document/markdown-document.ts';
import type { Span } from '../text/span.ts';
import { columnOf } from './event-columns.ts';
import { hasClockTimes } from './event-table.ts';
import { isTimelineHeading } from './timeline-heading.ts';
import { timelineSections } from './timeline-sections.ts';

/**
 * A table with a time column and an event column below a heading that names a timeline, or one that was meant to be; or
 * several lines with times. Days alone make a chronology of anything: another heading has to tell of an incident.
 */
export function looksLikeTimeline(document: MarkdownDocument): boolean {
  const sections = timelineSections(document);
  if (sections.reduce((sum, { lines }) => sum + lines.length, 0) >= 2) return true;
  const tables = sections.flatMap((section) => section.tables);
  if (tables.some(hasClockTimes)) return true;
  if (
    tables.length > 0 &&
    document.blocks.some((block) => block.type === 'heading' && ofIncident.test(block.title.text))
  )
    return true;
  const broken = document.problems.filter(({ code }) => code === 'markdown/not-a-table').slice(0, 20);
  return broken.some(({ span }) => namesEvents(document.text, span) && isBelowTimeline(document, span));
}

const ofIncident =
  /\b(?:incidents?|outages?|post-?mortems?|causes?|impact|mitigation|resolution|detection|lessons|action items|what went)\b|障害|インシデント|原因|影響|復旧|検知|再発防止/i;

function namesEvents(text: string, span: Span): boolean {
  const cells = text
    .slice(span.start, span.end)
    .split(/[|｜│￨\r\n]/)
    .map(columnOf);
  return (cells.includes('at') || cells.includes('day')) && (cells.includes('event') || cells.includes('action'));
}

function isBelowTimeline(document: MarkdownDocument, span: Span): boolean {
  let above: readonly Heading[] = [];
  for (const block of document.blocks) {
    if (block.type !== 'heading') continue;
    if (block.span.start > span.start) break;
    above = [...above.filter(({ level }) => level < block.level), block];
  }
  return above.some(({ title }) => isTimelineHeading(title.text));
}
