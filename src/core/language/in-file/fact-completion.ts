import { schema } from '../../../generated/schemas/timeline.ts';
import { pointerTo } from '../../document/value.ts';
import { contextOf } from '../../incident/timeline-row.ts';
import { writeTime } from '../../incident/write-time.ts';
import * as say from '../../messages/in-file.ts';
import { factFields, factLabelOf, fieldOf } from '../../report/fact-labels.ts';
import { isFactsHeading } from '../../report/headings.ts';
import { keyInstants } from '../../report/key-instants.ts';
import { schemaAt } from '../../schema/describe.ts';
import { snippetText } from '../../text/escape-snippet.ts';
import { lineStart } from '../../text/lines.ts';
import type { IncidentSubject, IncidentWriter } from './markdown-completion.ts';
import type { Proposal } from './proposal.ts';
import { describe } from './schema-words.ts';

/** `- Det`: a bullet and the beginning of a label. */
const begun = /^(\s{0,8}[-*+]\s+)(\*{0,2})([^:：|`*]{0,40})$/;
/** `- Severity: hi`: a bullet, a label and the beginning of its value. */
const labelled = /^\s{0,8}[-*+]\s+\*{0,2}([^:：|`*]{1,40}?)\*{0,2}\s?[:：]\*{0,2}\s*([^|`]{0,60})$/;

/** Labels of basic facts that a document does not have yet, and their values. */
export function completeFact(subject: IncidentSubject, offset: number, writer: IncidentWriter): readonly Proposal[] {
  const start = lineStart(subject.text, offset);
  if (offset - start > 120) return [];
  const before = subject.text.slice(start, offset);
  const value = labelled.exec(before);
  if (value !== null) return valuesOf(subject, value[1] as string, offset, value[2] as string, writer);
  const label = begun.exec(before);
  if (label === null || !isBelowFacts(subject, offset)) return [];
  return labelsOf(subject, offset - (label[3] as string).length, offset, label[2] as string, writer);
}

/** Below no smaller heading than the title, or below one that names facts. */
function isBelowFacts({ markdown }: IncidentSubject, offset: number): boolean {
  const heading = markdown?.blocks.findLast((block) => block.type === 'heading' && block.span.end < offset);
  return heading?.type !== 'heading' || heading.level === 1 || isFactsHeading(heading.title.text);
}

function labelsOf(
  { text, source }: IncidentSubject,
  start: number,
  offset: number,
  emphasis: string,
  { language, documentLanguage }: IncidentWriter,
): readonly Proposal[] {
  const hasColon = /^[^\S\r\n]*\S*?[:：]/.test(text.slice(offset, offset + 60));
  return factFields
    .filter((pointer) => pointer !== '/title' && source.find(pointer) === undefined)
    .map((pointer) => {
      const label = factLabelOf(pointer)[documentLanguage];
      return {
        label,
        detail: pointer.slice(1).replaceAll('/', '.'),
        about: describe(schemaAt(schema, pointer) ?? {}, false, language),
        type: 'key',
        snippet: snippetText(hasColon ? label : `${label}${emphasis}: `),
        replaces: { start, end: offset },
      };
    });
}

function valuesOf(
  subject: IncidentSubject,
  label: string,
  offset: number,
  written: string,
  writer: IncidentWriter,
): readonly Proposal[] {
  const pointer = fieldOf(label);
  if (pointer === undefined) return [];
  const rest = /^[^\r\n]*/.exec(subject.text.slice(offset))?.[0].trimEnd().length ?? 0;
  const replaces = { start: offset - written.length, end: offset + rest };
  const proposal = (text: string, detail: string, type: Proposal['type']): Proposal => {
    const about = describe(schemaAt(schema, pointer) ?? {}, false, writer.language);
    const glued = /[:：*]/.test(subject.text[replaces.start - 1] ?? '') ? ' ' : '';
    return { label: text, detail, about, type, snippet: glued + snippetText(text), replaces };
  };
  if (keyInstants.some((name) => pointerTo('', name) === pointer)) {
    return [proposal(timeNow(subject, writer), say.timeNow()[writer.language], 'time')];
  }
  const field = schemaAt(schema, pointer);
  const words = field?.vocabulary === undefined ? [] : writer.vocabulary(field.vocabulary);
  const values = words.length > 0 ? words : (field?.enum ?? field?.examples ?? []);
  return values.filter((value) => typeof value === 'string').map((value) => proposal(String(value), '', 'value'));
}

/** With its date, in the manner of the other facts. */
function timeNow(subject: IncidentSubject, { now }: IncidentWriter): string {
  const like = Object.values(subject.model.facts).find(
    (fact) => fact?.instant !== undefined && fact.zone !== undefined,
  );
  const model =
    like?.instant === undefined || like.zone === undefined
      ? undefined
      : { text: like.text, instant: like.instant, zone: like.zone };
  return writeTime(now, model, undefined, contextOf(subject));
}
