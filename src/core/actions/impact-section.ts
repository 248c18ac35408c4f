import { lineBreakOf } from '../document/insert-key.ts';
import type { MarkdownDocument } from '../document/markdown-document.ts';
import type { ImpactReport } from '../impact/impact.ts';
import { impactRows } from '../impact/impact-rows.ts';
import * as say from '../messages/impact-figures.ts';
import { isTimelineHeading } from '../report/timeline-heading.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { type Edit, insertion } from '../text/span.ts';
import type { Language } from '../text/words.ts';

const begin = '<!-- hansei:impact -->';
const end = '<!-- /hansei:impact -->';

/**
 * The edit that writes the impact into a document: between the markers of the section that is there, else as a new
 * section before the timeline (at the end where there is none). Nothing outside the markers is touched.
 */
export function impactSectionEdit(document: MarkdownDocument, report: ImpactReport, language: Language): Edit {
  const { text } = document;
  const lineBreak = lineBreakOf(text);
  const table = tableOf(report, language).join(lineBreak);
  const section = `${begin}${lineBreak}${table}${lineBreak}${end}`;
  const from = text.indexOf(begin);
  const to = from < 0 ? -1 : text.indexOf(end, from);
  if (to >= 0) return { span: { start: from, end: to + end.length }, text: section };
  const heading = `## ${say.sectionHeading()[language]}`;
  const place = timelineStart(document);
  const whole = `${heading}${lineBreak}${lineBreak}${section}${lineBreak}`;
  if (place !== undefined) return insertion(place, `${whole}${lineBreak}`);
  const gap = text === '' ? '' : text.endsWith('\n') || text.endsWith('\r') ? lineBreak : `${lineBreak}${lineBreak}`;
  return insertion(text.length, gap + whole);
}

/** True when a document holds a section of ours. */
export function hasImpactSection(text: string): boolean {
  return text.includes(begin);
}

/** True when a document holds a section of ours that is not what it should be now. */
export function isImpactOutdated(document: MarkdownDocument, report: ImpactReport, language: Language): boolean {
  if (!hasImpactSection(document.text)) return false;
  const { span, text } = impactSectionEdit(document, report, language);
  return document.text.slice(span.start, span.end) !== text;
}

function tableOf(report: ImpactReport, language: Language): readonly string[] {
  const [figure, value] = say.sectionColumns()[language];
  const rows = impactRows(report, language, escapeMarkdown).map(({ label, value }) => `| ${label} | ${value} |`);
  return [`| ${figure} | ${value} |`, '| --- | --- |', ...rows];
}

function timelineStart({ blocks }: MarkdownDocument): number | undefined {
  const heading = blocks.find(
    (block) => block.type === 'heading' && block.level > 1 && isTimelineHeading(block.title.text),
  );
  return heading?.span.start;
}
