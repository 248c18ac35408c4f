import * as say from '../../messages/yaml.ts';
import type { SyntaxProblem } from '../../problem.ts';
import type { Span } from '../../text/span.ts';
import type { Words } from '../../text/words.ts';
import { MeantIndents } from './meant-indents.ts';
import type { SyntaxMistake } from './mistake.ts';
import { wideCharacterProblem } from './wide-character.ts';

const odd = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f\u3000\u00a0：]/;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const indented = /^([ \t\u3000\u00a0]*)/;
/** Lower case and ASCII: in prose behind a dash or below a text, a word before a wide colon is as likely as a key. */
const key = /^ *(?:- +)*[a-z_][a-z0-9_-]*(?:(：)|:([\u3000\u00a0]))/;
const mostMistakes = 100;

/**
 * Finds, before parsing, the characters that look like YAML's own and are not: one problem each, where the parser would
 * give a cascade on other lines. Tabs and wide characters count in front of and directly behind a key only.
 */
export function prescan(text: string): readonly SyntaxMistake[] {
  if (!odd.test(text)) return [];
  const mistakes: SyntaxMistake[] = [];
  for (const { index, 0: character } of text.matchAll(control)) {
    const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    mistakes.push({ problem: problem('yaml/control-character', index, 1, say.controlCharacter(name)), places: [] });
    if (mistakes.length >= mostMistakes) break;
  }
  return /[\t\u3000\u00a0：]/.test(text) ? [...mistakes, ...scanLines(text)] : mistakes;
}

function scanLines(text: string): readonly SyntaxMistake[] {
  const mistakes: SyntaxMistake[] = [];
  const tabsMatter = !/^\s*[[{]/.test(text.slice(0, 1000));
  let block: number | undefined;
  let scalar: number | undefined;
  let opened: number | undefined;
  const indents = new MeantIndents();
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (mistakes.length >= mostMistakes) break;
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (line.trim() === '') continue;
    if (block !== undefined && indent > block) continue;
    block = /[:-][ ]+[|>][-+0-9]*[ ]*(?:#.*)?$/.test(line) ? indent : undefined;
    if (/^\s*#/.test(line)) continue;
    // A line below a text that has begun goes on with it: a colon in it is no more than a colon.
    const goesOn = scalar !== undefined && indent > scalar;
    const mistake =
      scanIndent(line, index, tabsMatter ? text : undefined, indents) ??
      (goesOn ? undefined : scanKey(line, index, text));
    if (mistake !== undefined) mistakes.push(withOpened(mistake, opened));
    opened = /[:-][ \t]*(?:#.*)?$/.test(line) ? index + line.search(/\S/) : undefined;
    if (!goesOn) scalar = textBegins(line);
  }
  return mistakes;
}

/** Where the indentation of a line is odd, what the line above begins and does not hold may be what stands on it. */
function withOpened(mistake: SyntaxMistake, opened: number | undefined): SyntaxMistake {
  return opened === undefined || mistake.instead !== '' ? mistake : { ...mistake, places: [...mistake.places, opened] };
}

/** How far a line is indented that begins a text: behind its key, or behind its dash. */
function textBegins(line: string): number | undefined {
  const dashes = /^ *(?:- +)*/.exec(line)?.[0] ?? '';
  const rest = line.slice(dashes.length);
  if (/^[^\s:]{1,100}: +[^\s#|>]/.test(rest)) return dashes.length;
  return dashes.includes('-') && !/^[^\s:]{1,100}:/.test(rest) ? dashes.lastIndexOf('-') : undefined;
}

function meantColumns(text: string, line: string, start: number, indents: MeantIndents): number {
  const words = line.trimStart();
  const end = start + line.length;
  const next = /^\s*?[\r\n]([^\r\n]*\S)/.exec(text.slice(end, end + 1000))?.[1] ?? '';
  return indents.columnsOf(line.length - words.length, words, next);
}

/** @param text undefined where tabs are no mistake */
function scanIndent(
  line: string,
  start: number,
  text: string | undefined,
  indents: MeantIndents,
): SyntaxMistake | undefined {
  const indent = indented.exec(line)?.[1] ?? '';
  const columns = text !== undefined && /^\t+$/.test(indent) ? meantColumns(text, line, start, indents) : undefined;
  if (columns === undefined) indents.pass(line);
  const at = indent.search(text !== undefined ? /[\t\u3000\u00a0]/ : /[\u3000\u00a0]/);
  if (at < 0) return undefined;
  const remove = { start, end: start + indent.length };
  const places = [start + indent.length];
  if (indent[at] !== '\t') {
    const wide = wideCharacterProblem(line, at);
    return wide && { problem: moved(wide, start), places, remove, instead: '' };
  }
  const length = indent.length - at;
  const span = { start: start + at, end: start + indent.length };
  const title = say.replaceWith({ en: 'spaces', ja: '半角空白' });
  const fixes = [{ title, edits: [{ span, text: ' '.repeat(columns ?? 2 * length) }], safe: false }];
  return {
    problem: { ...problem('yaml/tab-indent', span.start, length, say.tabIndent()), fixes },
    places,
    remove,
    instead: '',
  };
}

function scanKey(line: string, start: number, text: string): SyntaxMistake | undefined {
  const match = key.exec(line);
  if (match === null || (match[1] !== undefined && /^ *- /.test(line))) return undefined;
  const at = start + match[0].length - 1;
  const found = wideCharacterProblem(text, at);
  if (found === undefined) return undefined;
  const place = start + (/^ *(?:- +)*/.exec(line)?.[0].length ?? 0);
  const isColon = match[1] !== undefined;
  const remove = { start: at, end: isColon ? start + line.length : at + 1 };
  return { problem: found, places: [place], remove, instead: isColon ? ':' : ' ' };
}

function moved(found: SyntaxProblem, by: number): SyntaxProblem {
  const move = ({ start, end }: Span) => ({ start: start + by, end: end + by });
  const fixes = (found.fixes ?? []).map((fix) => ({
    ...fix,
    edits: fix.edits.map(({ span, text }) => ({ span: move(span), text })),
  }));
  return { ...found, span: move(found.span), fixes };
}

function problem(code: string, start: number, length: number, message: Words): SyntaxProblem {
  return { code, severity: 'error', span: { start, end: start + length }, message };
}

const mostIndicators = 100;
const deepestColumn = 1000;

/**
 * Where a line nests `- - -` or `? ? ?`, or is indented, beyond all reason. Such text must not reach the YAML library:
 * it compiles regular expressions as long as the indentation is deep, and the process runs out of memory.
 */
export function excessiveNesting(text: string): Span | undefined {
  let column = 0;
  let indicators = 0;
  let leading = true;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\n' || character === '\r') {
      column = 0;
      indicators = 0;
      leading = true;
      continue;
    }
    column++;
    if (!leading || character === ' ' || character === '\t') continue;
    if ((character === '-' || character === '?' || character === ':') && /\s/.test(text[at + 1] ?? ' ')) indicators++;
    else leading = false;
    if (indicators > mostIndicators || column > deepestColumn) return { start: at, end: at + 1 };
  }
  return undefined;
}
