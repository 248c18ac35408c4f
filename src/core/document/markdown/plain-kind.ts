/** What a line without indentation is to Markdown, where nothing of the lines around it counts; `odd` is left to markdown-it. */
export type PlainKind = 'blank' | 'text' | 'heading' | 'item' | 'fence' | 'rule' | 'comment' | 'odd';

/** The kind of what stands between two offsets of one line; neither tabs nor line breaks are in it. */
export function plainKind(text: string, start: number, end: number): PlainKind {
  if (start === end) return 'blank';
  const code = text.charCodeAt(start);
  switch (code) {
    case space:
      return afterSpaces(text, start, end) === end ? 'blank' : 'odd';
    case hash:
      return headingLevel(text, start, end) > 0 ? 'heading' : 'text';
    case dash:
    case asterisk:
    case underscore:
      if (isRule(text, start, end, code)) return 'rule';
      return markerEnd(text, start, end) > 0 ? 'item' : 'text';
    case backtick:
    case tilde:
      return fenceLength(text, start, end) > 0 ? 'fence' : 'text';
    case lessThan:
      return isComment(text, start, end) ? 'comment' : 'odd';
    case greaterThan:
      return 'odd';
    default:
      return (code === plus || isDigit(code)) && markerEnd(text, start, end) > 0 ? 'item' : 'text';
  }
}

/** 1 to 6; 0 for what is no heading. */
export function headingLevel(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === hash) at++;
  return at - start <= 6 && (at === end || text.charCodeAt(at) === space) ? at - start : 0;
}

/** The place behind the marker of a list's item; -1 where there is none. */
export function markerEnd(text: string, start: number, end: number): number {
  let at = start;
  if (isDigit(text.charCodeAt(at))) {
    while (at < end && isDigit(text.charCodeAt(at))) at++;
    if (at - start > 9) return -1;
    const mark = at < end ? text.charCodeAt(at) : 0;
    if (mark !== dot && mark !== parenthesis) return -1;
  } else if (!isBullet(text.charCodeAt(at))) return -1;
  at++;
  return at === end || text.charCodeAt(at) === space ? at : -1;
}

/** How many marks open a fence; 0 for what opens none. */
export function fenceLength(text: string, start: number, end: number): number {
  const mark = text.charCodeAt(start);
  if (mark !== backtick && mark !== tilde) return 0;
  let at = start;
  while (at < end && text.charCodeAt(at) === mark) at++;
  if (at - start < 3 || (mark === backtick && text.slice(at, end).includes('`'))) return 0;
  return at - start;
}

/** The offset of the first character that is no space; `end` where there is none. */
export function afterSpaces(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === space) at++;
  return at;
}

function isRule(text: string, start: number, end: number, mark: number): boolean {
  let marks = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) marks++;
    else if (code !== space) return false;
  }
  return marks >= 3;
}

/** A comment that ends on its line. */
function isComment(text: string, start: number, end: number): boolean {
  return text.startsWith('<!--', start) && text.slice(start, end).includes('-->');
}

function isBullet(code: number): boolean {
  return code === dash || code === asterisk || code === plus;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const space = 32;
const hash = 35;
const parenthesis = 41;
const asterisk = 42;
const plus = 43;
const dash = 45;
const dot = 46;
const lessThan = 60;
const greaterThan = 62;
const underscore = 95;
const backtick = 96;
const tilde = 126;
