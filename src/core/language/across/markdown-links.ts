import type { Span } from '../../text/span.ts';

/** A link's or an image's destination, as it is written. */
interface WrittenLink {
  readonly text: string;
  readonly span: Span;
  /** Written between `<` and `>`, where blanks need no escape. */
  readonly isBracketed: boolean;
}

const longest = 2000;

/** The destinations of inline links, images and reference definitions. Code is passed over. Linear in the text. */
export function* markdownLinks(text: string): Iterable<WrittenLink> {
  let fence: string | undefined;
  let offset = 0;
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else {
      const definition = /^ {0,3}\[[^\]]{1,200}\]:[ \t]*/.exec(line);
      const link = definition === null ? undefined : destinationAt(line, definition[0].length, offset);
      if (definition === null) yield* inlineLinks(line, offset);
      else if (link !== undefined && link.text.length <= longest) yield link;
    }
    offset += line.length + 1;
  }
}

function* inlineLinks(line: string, offset: number): Iterable<WrittenLink> {
  if (!line.includes('](')) return;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '`') at = endOfCode(line, at);
    else if (line.startsWith('](', at)) {
      const link = destinationAt(line, at + 2, offset);
      if (link === undefined) continue;
      at = link.span.end - offset - 1;
      if (link.text.length <= longest) yield link;
    }
  }
}

/** The last character of a code span, or of the backticks when nothing closes them. */
function endOfCode(line: string, at: number): number {
  const ticks = /^`+/.exec(line.slice(at, at + 20))?.[0] ?? '`';
  const end = line.indexOf(ticks, at + ticks.length);
  return end < 0 ? at + ticks.length - 1 : end + ticks.length - 1;
}

function destinationAt(line: string, from: number, offset: number): WrittenLink | undefined {
  let start = from;
  while (line[start] === ' ' || line[start] === '\t') start++;
  const isBracketed = line[start] === '<';
  if (isBracketed) start++;
  const end = isBracketed ? line.indexOf('>', start) : endOfDestination(line, start);
  if (end <= start) return undefined;
  return { text: line.slice(start, end), span: { start: offset + start, end: offset + end }, isBracketed };
}

function endOfDestination(line: string, start: number): number {
  let depth = 0;
  for (let at = start; at < line.length && at - start <= longest; at++) {
    const character = line[at] as string;
    if (character === ' ' || character === '\t' || character === '\r') return at;
    if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return at;
  }
  return Math.min(line.length, start + longest + 1);
}
