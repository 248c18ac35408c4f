import { allCodes } from '../../core/codes.ts';
import type { Problem, Severity } from '../../core/problem.ts';
import { docsLink } from '../../core/rule-page.ts';
import type { Language } from '../../core/text/words.ts';
import { version } from '../version.ts';
import type { CheckResult } from './file-problems.ts';
import { rangesIn, type TextRange } from './positions.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** The result of `check` as SARIF 2.1.0, with fixes: columns count UTF-16 units from 1, ends are exclusive. */
export function reportSarif({ results }: CheckResult, language: Language): string {
  const used = new Set(results.flatMap(({ problems }) => problems.map(({ code }) => code)));
  const described = new Map(allCodes.map((entry) => [entry.code, entry]));
  const rules = [...used].sort().map((code) => {
    const entry = described.get(code);
    return {
      id: code,
      helpUri: docsLink(code),
      ...(entry && {
        shortDescription: { text: entry.summary[language] },
        fullDescription: { text: entry.why[language] },
        defaultConfiguration: { level: levels[entry.severity] },
      }),
    };
  });
  const index = new Map(rules.map(({ id }, position) => [id, position]));
  const found = results.flatMap(({ file, text, problems }) => {
    const range = rangesIn(text);
    return problems.map((problem) => resultOf(file, problem, range, index.get(problem.code) ?? 0, language));
  });
  return `${JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Hansei', version, informationUri: 'https://github.com/hansei/hansei', rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'The root of the workspace.' } } },
        results: found,
      },
    ],
  })}\n`;
}

function resultOf(
  file: string,
  problem: Problem,
  range: (span: Problem['span']) => TextRange,
  ruleIndex: number,
  language: Language,
) {
  const artifactLocation = { uri: encodeURI(file), uriBaseId: 'ROOT' };
  const fixes = problem.fixes.map(({ title, edits }) => ({
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
  return {
    ruleId: problem.code,
    ruleIndex,
    level: levels[problem.severity],
    message: { text: problem.message[language] },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(range(problem.span)) } }],
    ...(fixes.length > 0 && { fixes }),
  };
}

function regionOf({ start, end }: TextRange) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
