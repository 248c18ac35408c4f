import type { Incident } from '../../actions/incident-impact.ts';
import type { CheckedDocument } from '../../check.ts';
import type { Pointer } from '../../document/value.ts';
import { type Value, valueAt } from '../../document/value.ts';
import { computeImpact } from '../../impact/impact.ts';
import { impactRows } from '../../impact/impact-rows.ts';
import type { TimelineModel } from '../../kinds/timeline/model.ts';
import * as say from '../../messages/in-file.ts';
import type { Subject } from '../../rule.ts';
import { escapeMarkdown } from '../../text/escape-markdown.ts';
import type { Span } from '../../text/span.ts';
import type { Language } from '../../text/words.ts';
import type { Zone } from '../../time/zone.ts';
import { durationWords, timeWords } from './computed-words.ts';
import type { Term } from './glossary.ts';
import { describeSchema } from './schema-words.ts';
import { termAt, termOfField } from './terms-at.ts';
import { nodesAt, type WrittenNode } from './written-nodes.ts';

/** What a hover shows: paragraphs of Markdown without links and HTML, and the place that they are about. */
interface HoverText {
  readonly span: Span;
  readonly paragraphs: readonly string[];
}

/** Who reads. */
interface Reader {
  readonly language: Language;
  /** Where the reader is; undefined where that is not known. */
  readonly zone: Zone | undefined;
}

/**
 * What is to be said of a place: what a time means here and there, what the schema says of the field, and the terms of
 * the field (the trade's).
 */
export function hoverAt(
  text: string,
  documents: readonly CheckedDocument[],
  offset: number,
  reader: Reader,
  incident?: Incident,
): HoverText | undefined {
  const paragraphs: string[] = [];
  let span: Span | undefined;
  for (const { kind, subject } of documents) {
    const node = nodesAt(subject.source, offset).at(-1);
    if (node === undefined || node.pointer === '') continue;
    const described = describeSchema(kind.schema, node.pointer, reader.language);
    // A file that is two kinds of document has one field for both: the examples of the first are enough.
    const isKnown = described[0] !== undefined && paragraphs.includes(described[0]);
    const words = [
      ...computed(subject, node, reader),
      ...(isKnown ? [] : described),
      ...(kind.id === 'timeline' ? figuresAt(node.pointer, incident, reader.language) : []),
    ];
    const term = kind.schema === undefined ? undefined : termOfField(node.pointer);
    const said = term === undefined ? words : [...words, termText(term, reader.language)];
    for (const paragraph of said) if (!paragraphs.includes(paragraph)) paragraphs.push(paragraph);
    if (said.length > 0) span ??= node.span;
  }
  const named = documents.length === 0 ? undefined : termAt(text, offset);
  if (named !== undefined) {
    const paragraph = termText(named.term, reader.language);
    if (!paragraphs.includes(paragraph)) paragraphs.push(paragraph);
    span ??= named.span;
  }
  return span === undefined || paragraphs.length === 0 ? undefined : { span, paragraphs };
}

function computed(subject: Subject, { pointer, on }: WrittenNode, { language, zone }: Reader): readonly string[] {
  const model = subject.model as Partial<TimelineModel> | undefined;
  const time = model?.times?.find(({ at }) => at === pointer) ?? model?.events?.find(({ at }) => at === pointer);
  if (time !== undefined && model?.facts !== undefined && model.zone !== undefined) {
    return timeWords(time, model as TimelineModel, zone).map((words) => words[language]);
  }
  const value = valueAt(subject.value as Value, pointer);
  if (on !== 'value' || typeof value !== 'string') return [];
  return durationWords(pointer, value).map((words) => words[language]);
}

const figures = /^\/(?:impact|sla|duration)(?:\/|$)/;

function figuresAt(pointer: Pointer, incident: Incident | undefined, language: Language): readonly string[] {
  if (incident === undefined || !figures.test(pointer)) return [];
  const rows = impactRows(computeImpact(incident.input), language);
  if (rows.length === 0) return [];
  const lines = rows.map(({ label, value }) => `- ${label}: ${escapeMarkdown(value)}`);
  return [[`**${say.impactNow()[language]}**`, '', ...lines].join('\n')];
}

function termText({ names, meaning }: Term, language: Language): string {
  const [name = '', ...others] = names[language];
  const title = language === 'en' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  const also = others.filter((other) => /^[A-Z]+$/.test(other));
  return `**${title}**${also.length > 0 ? ` (${also.join(', ')})` : ''} — ${meaning[language]}`;
}
