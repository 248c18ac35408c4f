import type { SyntaxProblem } from '../../problem.ts';
import type { Span } from '../../text/span.ts';
import { type SourceDocument, SourceMap, type SourceNode } from '../source.ts';

/** The same problems, in a text that stands further on in its file. */
export function shiftProblems(problems: readonly SyntaxProblem[], offset: number): readonly SyntaxProblem[] {
  if (offset === 0) return problems;
  return problems.map((problem) => ({
    ...problem,
    span: shiftSpan(problem.span, offset),
    ...(problem.fixes && {
      fixes: problem.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map(({ span, text }) => ({ span: shiftSpan(span, offset), text })),
      })),
    }),
  }));
}

/** The same document, in a text that stands further on in its file. */
export function shiftDocument(document: SourceDocument, offset: number): SourceDocument {
  if (offset === 0) return document;
  return { ...document, source: new SourceMap(shiftNode(document.source.root, offset)) };
}

function shiftNode({ key, value, children }: SourceNode, offset: number): SourceNode {
  const moved =
    children instanceof Map
      ? new Map([...children].map(([name, child]) => [name, shiftNode(child, offset)]))
      : (children as readonly SourceNode[] | undefined)?.map((child) => shiftNode(child, offset));
  return {
    value: shiftSpan(value, offset),
    ...(key && { key: shiftSpan(key, offset) }),
    ...(moved && { children: moved }),
  };
}

function shiftSpan({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}
