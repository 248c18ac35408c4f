import { isPlaceholder } from './document/placeholder.ts';
import type { SourceDocument } from './document/source.ts';
import { type Pointer, parentOf, pointerTo, valueAt } from './document/value.ts';
import type { Kind } from './kinds/kind.ts';
import { placeholder, ruleFailed } from './messages/document.ts';
import { type Finding, type Problem, problemOfSyntax, type Severity } from './problem.ts';
import type { Rule, Subject } from './rule.ts';
import { firstLine, type SchemaProblem, schemaProblems } from './schema/schema-problems.ts';
import { withoutBroken } from './schema/without-broken.ts';
import type { Settings } from './settings.ts';
import { LineTable } from './text/lines.ts';
import { hasSign, type Signs } from './text/signs.ts';
import type { Span } from './text/span.ts';
import type { FileReading, KindDocument } from './workspace/read-file.ts';
import type { RuleRepository } from './workspace/repository.ts';
import { unknownSuppressions, withoutSuppressed } from './workspace/suppression.ts';

/** One document, ready for rules: what its schema says is taken out of the value and kept beside it. */
export interface CheckedDocument {
  readonly kind: Kind;
  readonly subject: Subject;
  readonly broken: readonly Pointer[];
  /** Those of the broken that mistakes of syntax have made: lost, or read as something that was not meant. */
  readonly misread: readonly Pointer[];
  readonly problems: readonly SchemaProblem[];
}

/** Validates a document and works out its model. Independent of every other file. */
export function prepare({ kind, document }: KindDocument, file: FileReading, settings: Settings): CheckedDocument {
  const { problems, untyped } = problemsOfSchema(kind, document, file);
  const value = withoutBroken(document.value, [...problems.map(({ pointer }) => pointer), ...untyped], kind.schema);
  const unmodelled = {
    path: file.path,
    text: file.text,
    value,
    source: document.source,
    settings,
    markdown: file.markdown,
  };
  const subject: Subject = { ...unmodelled, model: kind.model(unmodelled) };
  const broken = [...document.broken, ...problems.flatMap(({ pointer, meant = [] }) => [pointer, ...meant])];
  return { kind, subject, broken, misread: document.broken, problems };
}

/**
 * All problems of a file, in the order of the text. The one door to validation.
 * @param complete whether the repository has been read whole: rules that need it wait until then
 */
export function check(
  file: FileReading,
  documents: readonly CheckedDocument[],
  repository: RuleRepository,
  settings: Settings,
  complete: boolean,
): readonly Problem[] {
  const problems: Problem[] = file.syntax.map(problemOfSyntax);
  const hasEscapes = escapes.test(file.text);
  // What was looked for is not looked for again, however many documents a file has.
  const signed = documents.length > 1 ? new Map<Signs, boolean>() : undefined;
  for (const document of documents) {
    for (const { problem } of document.problems) problems.push({ ...problem, span: visible(problem.span, file.text) });
    const broken = new Set(document.broken);
    for (const rule of document.kind.rules) {
      if (rule.acrossFiles === true && !complete) continue;
      if (broken.size > 0 && isBlocked(rule, document)) continue;
      if (rule.signs !== undefined && !hasEscapes && !isSigned(file.text, rule.signs, signed)) continue;
      run(rule, document, broken, repository, problems);
    }
  }
  if (documents.length > 0) for (const problem of unknownSuppressions(file.text)) problems.push(problem);
  if (problems.length === 0) return problems;
  const configured = problems.flatMap((problem) => withSeverity(problem, settings));
  const kept = withoutSuppressed(configured, file.text, new LineTable(file.text));
  return unique(kept).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1),
  );
}

function isSigned(text: string, signs: Signs, known: Map<Signs, boolean> | undefined): boolean {
  const found = known?.get(signs) ?? hasSign(text, signs);
  known?.set(signs, found);
  return found;
}

/** Letters and blanks that are written as something else, in YAML and JSON: then no sign shows that one is not there. */
const escapes = /\\[uUxtnN_LP/ \r\n]/;

interface SchemaFindings {
  readonly problems: readonly SchemaProblem[];
  /** Values of the wrong type that broken syntax made: no problems of their own, but not to be trusted either. */
  readonly untyped: readonly Pointer[];
}

function problemsOfSchema(kind: Kind, document: SourceDocument, { text, markdown }: FileReading): SchemaFindings {
  if (kind.validate === undefined || kind.validate(document.value)) return { problems: [], untyped: [] };
  const isBroken = (at: Pointer) => document.broken.some((pointer) => pointer === at || pointer.startsWith(`${at}/`));
  const errors = kind.validate.errors ?? [];
  const placeholders = new Set(
    errors.map(({ instancePath }) => instancePath).filter((at) => isPlaceholderAt(document, at)),
  );
  // A list of words names no type: what is none of them may be of any.
  const untyped = errors.filter(({ keyword, instancePath: at }) => /^(?:type|enum)$/.test(keyword) && isBroken(at));
  // A member that a mistake of syntax has cost may be the very one that is missing.
  const robbed = new Set(
    document.broken.filter((at) => valueAt(document.value, at) === undefined).map((at) => parentOf(at)),
  );
  const wrong = errors.filter(
    ({ keyword, instancePath: at, params }) =>
      !isBroken(at) &&
      !placeholders.has(at) &&
      !(keyword === 'required' && robbed.has(at)) &&
      // What is no key yet need not be one that is known.
      !(keyword === 'additionalProperties' && isBroken(pointerTo(at, String(params['additionalProperty'])))),
  );
  const unfilled = errors.filter(({ keyword, instancePath }) => keyword === 'type' && placeholders.has(instancePath));
  const yaml = markdown === undefined ? { start: 0, end: text.length } : markdown.frontMatter?.span;
  return {
    problems: [
      ...schemaProblems(wrong, { text, document, schema: kind.schema ?? {}, yaml }),
      ...unfilled.map(({ instancePath }) => unfilledProblem(instancePath, document)),
    ],
    untyped: untyped.map(({ instancePath }) => instancePath),
  };
}

function isPlaceholderAt({ value }: SourceDocument, at: Pointer): boolean {
  const text = valueAt(value, at);
  return typeof text === 'string' && isPlaceholder(text);
}

/** A placeholder for something else than text: it is left out of the value, so no rule comes to see it. */
function unfilledProblem(pointer: Pointer, { value, source }: SourceDocument): SchemaProblem {
  const message = placeholder(String(valueAt(value, pointer)).trim());
  const span = source.locate(pointer);
  return {
    pointer,
    problem: { code: 'document/placeholder', severity: 'warning', span, message, fixes: [], related: [] },
  };
}

/**
 * Adds what a rule finds, but for what it says of a value that is broken, or that lies in one that was not read as it was
 * meant: that is one problem already. A rule that fails is a problem itself, beside what it had found until then.
 */
function run(
  rule: Rule,
  { subject, misread }: CheckedDocument,
  broken: ReadonlySet<Pointer>,
  repository: RuleRepository,
  problems: Problem[],
): void {
  try {
    for (const finding of rule.check(subject, repository))
      if (!broken.has(finding.at) && !(misread.length > 0 && isWithin(finding.at, misread)))
        problems.push(problemOf(rule, finding, subject));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const span = firstLine(subject.text, visible({ start: 0, end: subject.text.length }, subject.text));
    const message = ruleFailed(rule.code, reason);
    problems.push({ code: 'internal/rule-failed', severity: 'error', span, message, fixes: [], related: [] });
  }
}

function isWithin(at: Pointer, places: readonly Pointer[]): boolean {
  return places.some((place) => place !== '' && at.startsWith(`${place}/`));
}

function problemOf(
  rule: Rule,
  { at, on, span, message, fixes = [], related = [] }: Finding,
  { text, source }: Subject,
): Problem {
  const place = visible(firstLine(text, span ?? source.locate(at, on)), text);
  return { code: rule.code, severity: rule.severity, span: place, message, fixes, related };
}

/** A span that can be seen: at least one character, where the text has any. */
function visible({ start, end }: Span, text: string): Span {
  if (end > start) return { start, end };
  return start < text.length && !/[\r\n]/.test(text[start] ?? '')
    ? { start, end: start + 1 }
    : { start: Math.max(0, start - 1), end: start };
}

function withSeverity(problem: Problem, { rules }: Settings): readonly Problem[] {
  const severity: Severity | 'off' | undefined = rules[problem.code];
  if (severity === undefined) return [problem];
  return severity === 'off' ? [] : [{ ...problem, severity }];
}

/**
 * Something that a rule reads, or that lies above it, is broken, or a member is misread of what it reads all members of. Other
 * members of lists are left to the rule itself.
 */
export function isBlocked({ reads }: Pick<Rule, 'reads'>, { broken, misread }: CheckedDocument): boolean {
  return (
    broken.some((pointer) => reads.some((at) => at === pointer || at.startsWith(`${pointer}/`))) ||
    misread.some((pointer) => reads.includes(`${parentOf(pointer)}/*`))
  );
}

/** Two documents of one file (a timeline and its analysis) share front matter, and may say the same of it. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, span, message }) => {
    const key = `${code} ${span.start} ${span.end} ${message.en}`;
    return !seen.has(key) && seen.add(key);
  });
}
