import { Composer, type Document, Lexer, Parser, type YAMLParseError, type YAMLWarning } from 'yaml';
import { tooDeepAt } from './nesting.ts';

export interface Parsed {
  readonly documents: readonly Document.Parsed[];
  /** What is wrong where there is no document at all. */
  readonly stray: readonly (YAMLParseError | YAMLWarning)[];
  /** Where reading stopped because the text has more parts than are read; what it was in the middle of is left out. */
  readonly stoppedAt: number | undefined;
  /** Where values lie deeper in each other than is read: nothing was made of the document that they stand in. */
  readonly tooDeep?: number;
}

/** A part is a word, an indicator, a run of white space, a line break: a line of a runbook has about six. */
const mostParts = 250_000;
const mostDocuments = 2000;
const mostErrors = 2000;

const options = {
  // Quadratic in the library; the builder of the tree looks for keys that stand twice itself.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
  merge: false,
} as const;

/** All documents of a text by the YAML library, in bounded time. */
export function parse(text: string): Parsed {
  return withoutStacks(() => parseWithin(text));
}

/** The library makes an error of each mistake: to note where in the code it was made would be half of the work. */
function withoutStacks<Result>(run: () => Result): Result {
  const engine: ErrorConstructor & { stackTraceLimit?: number } = Error;
  const { stackTraceLimit } = engine;
  engine.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    if (stackTraceLimit !== undefined) engine.stackTraceLimit = stackTraceLimit;
  }
}

function parseWithin(text: string): Parsed {
  const parser = new Parser();
  const composer = new Composer(options);
  const documents: Document.Parsed[] = [];
  let parts = 0;
  let position = 0;
  let errors = 0;
  let quotedInRow = 0;
  // Marks of the lexer that stand for nothing written.
  const marks = new Set(['\u0002', '\u0018', '\u001f']);
  for (const lexed of new Lexer().lex(text)) {
    const isQuoted = lexed[0] === '"' || lexed[0] === "'";
    quotedInRow = isQuoted ? quotedInRow + 1 : lexed[0] === ' ' || marks.has(lexed) ? quotedInRow : 0;
    // Quoted text right behind quoted text: the library has an error for each, and the first ones say it all.
    const part = isQuoted && quotedInRow > mostErrors ? ' '.repeat(lexed.length) : lexed;
    errors += badEscapes(part);
    if (++parts > mostParts || documents.length > mostDocuments || errors > mostErrors)
      return {
        documents,
        stray: documents.length === 0 ? strayErrors(composer) : [],
        stoppedAt: Math.min(position, text.length),
      };
    if (!marks.has(part)) position += part.length;
    for (const token of parser.next(part)) {
      if (token.type === 'error') errors++;
      const tooDeep = tooDeepAt(token);
      if (tooDeep !== undefined) return { documents, stray: [], stoppedAt: undefined, tooDeep };
      documents.push(...composer.next(token));
    }
  }
  for (const token of parser.end()) {
    const tooDeep = tooDeepAt(token);
    if (tooDeep !== undefined) return { documents, stray: [], stoppedAt: undefined, tooDeep };
    documents.push(...composer.next(token));
  }
  documents.push(...composer.end());
  return { documents, stray: documents.length === 0 ? strayErrors(composer) : [], stoppedAt: undefined };
}

function strayErrors(composer: Composer): Parsed['stray'] {
  const { errors, warnings } = composer.streamInfo();
  return [...errors, ...warnings];
}

/** Escapes that the library has an error for each, where there are very many in one text. */
function badEscapes(part: string): number {
  if (part.length < mostErrors || part[0] !== '"') return 0;
  return part.match(/\\[^0abtnvfre "/\\N_LPxuU\t\r\n]/g)?.length ?? 0;
}
