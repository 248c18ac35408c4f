import { tooLarge } from '../messages/document.ts';
import * as say from '../messages/yaml.ts';
import type { SyntaxProblem } from '../problem.ts';
import { type SourceDocument, SourceMap } from './source.ts';
import { prescan } from './yaml/prescan.ts';
import { type MendedReading, readMended } from './yaml/read-mended.ts';
import { readWhole } from './yaml/read-whole.ts';
import { shiftDocument, shiftProblems } from './yaml/shift.ts';
import type { Stop } from './yaml/subset-node.ts';
import { readSubset } from './yaml/subset-reader.ts';
import { restOfLine } from './yaml/written-span.ts';

interface YamlReading {
  readonly documents: readonly SourceDocument[];
  readonly problems: readonly SyntaxProblem[];
}

/** The longest text that is read, in UTF-16 units. */
export const longestText = 5_000_000;
const mostProblems = 20;

/**
 * Reads YAML 1.2, JSON included: values, places, and what is wrong. Broken text gives what can be had from the rest.
 * @param options.offset added to every span: where the text begins in its file
 */
export function readYaml(text: string, options: { readonly offset?: number } = {}): YamlReading {
  const offset = options.offset ?? 0;
  if (text.length > longestText) return { documents: [], problems: shiftProblems([refused(text)], offset) };
  const found = prescan(text);
  let stop: Stop | undefined;
  const plain =
    found.length > 0
      ? undefined
      : readSubset(text, offset, (reached) => {
          stop = reached;
        });
  if (plain !== undefined) {
    return { documents: [{ value: plain.value, source: new SourceMap(plain.node, true), broken: [] }], problems: [] };
  }
  const { documents, problems } = readWhole(text, found, stop);
  const mended = stop === undefined ? undefined : mendedReading(text, stop, problems);
  if (mended !== undefined) {
    const { value, node, broken } = mended;
    const document = { value, source: new SourceMap(node), broken };
    return { documents: [shiftDocument(document, offset)], problems: shiftProblems(mended.problems, offset) };
  }
  return {
    documents: documents.map((document) => shiftDocument(document, offset)),
    problems: shiftProblems(capped(problems), offset),
  };
}

/** Where the layout is wrong, the text may be read as it was meant; keys that stand twice may be those of the next item. */
function mendedReading(text: string, stop: Stop, problems: readonly SyntaxProblem[]): MendedReading | undefined {
  const isWrong = problems.some(({ code }) => code === 'yaml/syntax' || code === 'yaml/unclosed-bracket');
  const repeated = problems.filter(({ code }) => code === 'yaml/duplicate-key').length;
  const mended = isWrong || repeated > 1 ? readMended(text, stop, !isWrong) : undefined;
  // Where it takes more than was found wrong, something else was meant.
  return mended === undefined || mended.problems.length > problems.length ? undefined : mended;
}

function refused(text: string): SyntaxProblem {
  const message = tooLarge(text.length, longestText);
  return { code: 'document/too-large', severity: 'error', span: restOfLine(text, 0), message };
}

/** In the order of the text; when there are too many, the last one counts the rest. */
function capped(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const sorted = [...problems].sort((a, b) => a.span.start - b.span.start);
  const last = sorted[mostProblems - 1];
  if (sorted.length <= mostProblems || last === undefined) return sorted;
  return [
    ...sorted.slice(0, mostProblems - 1),
    { ...last, code: 'yaml/syntax', message: say.moreErrors(sorted.length - mostProblems + 1), fixes: [] },
  ];
}
