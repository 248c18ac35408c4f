import { fingerprintsOf } from '../../core/fingerprint.ts';
import type { Problem, Severity } from '../../core/problem.ts';
import { docsLink } from '../../core/rule-page.ts';
import type { Span } from '../../core/text/span.ts';
import type { Language } from '../../core/text/words.ts';
import { codeDescriptions } from '../../generated/rule-descriptions.ts';
import { version } from '../version.ts';
import { rangesIn, type TextRange } from './positions.ts';
import type { CheckResult, FileProblems, ReportContext } from './reporter.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };
const githubSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  hint: 'recommendation',
};

/** The result of `check` as SARIF 2.1.0, with fixes: columns count UTF-16 units from 1, ends are exclusive. */
export function reportSarif({ results, textOf }: CheckResult, context: ReportContext): string {
  const used = [...new Set(results.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort();
  const index = new Map(used.map((code, position) => [code, position]));
  const ranges = rangesOfFiles(textOf);
  const found = results.flatMap((file) => resultsOf(file, index, ranges, context));
  return `${JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Hansei',
            version,
            informationUri: 'https://github.com/hansei/hansei',
            rules: rulesOf(used, context.language),
          },
        },
        invocations: [{ executionSuccessful: true }],
        columnKind: 'utf16CodeUnits',
        // As lines are counted here and in editors; without it a reader does not know a lone CR.
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { [base]: { description: { text: 'The root of the checked files.' } } },
        results: found,
      },
    ],
  })}\n`;
}

/** The name that GitHub and editors give the root of a checkout. */
const base = '%SRCROOT%';

type RangesOf = (file: string) => ((span: Span) => TextRange) | undefined;

/** Ranges in files that problems point to besides their own. */
function rangesOfFiles(textOf: CheckResult['textOf']): RangesOf {
  const known = new Map<string, (span: Span) => TextRange>();
  return (file) => {
    const text = known.has(file) ? undefined : textOf(file);
    if (text !== undefined) known.set(file, rangesIn(text));
    return known.get(file);
  };
}

function rulesOf(codes: readonly string[], language: Language) {
  const described = new Map(codeDescriptions.map((entry) => [entry.code, entry]));
  return codes.map((code) => {
    const entry = described.get(code);
    const helpUri = docsLink(code);
    if (entry === undefined) return { id: code, helpUri };
    const { summary, why, severity } = entry;
    return {
      id: code,
      shortDescription: { text: summary[language] },
      fullDescription: { text: why[language] },
      help: { text: `${why[language]} ${helpUri}`, markdown: `${why[language]}\n\n[${code}](${helpUri})` },
      helpUri,
      defaultConfiguration: { level: levels[severity] },
      properties: {
        tags: [code.slice(0, code.indexOf('/'))],
        precision: 'high',
        'problem.severity': githubSeverities[severity],
      },
    };
  });
}

function resultsOf(
  { file, text, problems }: FileProblems,
  index: ReadonlyMap<string, number>,
  ranges: RangesOf,
  { language, place }: ReportContext,
) {
  if (problems.length === 0) return [];
  const range = rangesIn(text);
  const fingerprints = fingerprintsOf(problems, text);
  const artifactLocation = locationOf(place(file));
  return problems.map((problem, position) => {
    const related = relatedTo(problem, file, ranges, language, place);
    return {
      ruleId: problem.code,
      ruleIndex: index.get(problem.code) ?? -1,
      level: levels[problem.severity],
      message: { text: problem.message[language] },
      locations: [{ physicalLocation: { artifactLocation, region: regionOf(range(problem.span)) } }],
      partialFingerprints: { primaryLocationLineHash: fingerprints[position] },
      ...(related.length > 0 && { relatedLocations: related }),
      ...(problem.fixes.length > 0 && { fixes: fixesOf(problem, artifactLocation, range, language) }),
    };
  });
}

function fixesOf(
  { fixes }: Problem,
  artifactLocation: ReturnType<typeof locationOf>,
  range: (span: Span) => TextRange,
  language: Language,
) {
  return fixes
    .filter(({ edits }) => edits.length > 0)
    .map(({ title, edits }) => ({
      description: { text: title[language] },
      artifactChanges: [
        {
          artifactLocation,
          replacements: edits.map(({ span, text }) => ({
            deletedRegion: regionOf(range(span)),
            insertedContent: { text },
          })),
        },
      ],
    }));
}

function relatedTo(
  { related }: Problem,
  own: string,
  ranges: RangesOf,
  language: Language,
  place: ReportContext['place'],
) {
  return related.flatMap(({ file = own, span, message }) => {
    const range = ranges(file);
    if (range === undefined) return [];
    const physicalLocation = { artifactLocation: locationOf(place(file)), region: regionOf(range(span)) };
    return [{ physicalLocation, message: { text: message[language] } }];
  });
}

function locationOf(path: string) {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: base };
}

function regionOf({ start, end }: TextRange) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
