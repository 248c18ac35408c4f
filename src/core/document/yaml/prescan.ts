import * as say from '../../messages/yaml.ts';
import type { SyntaxProblem } from '../../problem.ts';
import type { Span } from '../../text/span.ts';
import type { Words } from '../../text/words.ts';

interface Wide {
  readonly name: Words;
  readonly instead: string;
  readonly insteadName: Words;
}

const space: Words = { en: 'a space', ja: '半角空白' };
const wideCharacters: Readonly<Record<string, Wide>> = {
  '\u3000': { name: { en: 'full-width space', ja: '全角空白' }, instead: ' ', insteadName: space },
  '\u00a0': { name: { en: 'no-break space', ja: '改行なし空白' }, instead: ' ', insteadName: space },
  '：': {
    name: { en: 'full-width colon', ja: '全角コロン' },
    instead: ': ',
    insteadName: { en: '“: ”', ja: '「: 」' },
  },
};

const structural =
  /^([ \t\u3000\u00a0]*)(?:-[ \t\u3000\u00a0]+)*(?:[A-Za-z_][\w-]*(：)|[A-Za-z_][\w-]*:([\u3000\u00a0]))?/;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * Finds, before parsing, the characters that look like YAML's own and are not: one problem each, where the parser would
 * give a cascade on other lines. Tabs and wide characters count in front of and directly behind a key only.
 */
export function prescan(text: string): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  for (const { index, 0: character } of text.matchAll(control)) {
    const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    problems.push(problem('yaml/control-character', index, 1, say.controlCharacter(name)));
  }
  if (!/[\t\u3000\u00a0：]/.test(text)) return problems;
  let block: number | undefined;
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const indent = /^ */.exec(line[0])?.[0].length ?? 0;
    if (block !== undefined && (indent > block || line[0].trim() === '')) continue;
    block = /[:-][ ]+[|>][-+0-9]*[ ]*(?:#.*)?$/.test(line[0]) ? indent : undefined;
    if (!/^\s*#/.test(line[0])) problems.push(...scanLine(line[0], line.index));
  }
  return problems;
}

function scanLine(line: string, start: number): readonly SyntaxProblem[] {
  const match = structural.exec(line);
  if (match === null) return [];
  const indent = match[1] ?? '';
  const tab = indent.indexOf('\t');
  if (tab >= 0 && line.trim() !== '') {
    const length = indent.length - tab;
    const fix = {
      title: say.replaceWith(space),
      edits: [{ span: { start: start + tab, end: start + tab + length }, text: '  '.repeat(length) }],
      safe: false,
    };
    return [{ ...problem('yaml/tab-indent', start + tab, length, say.tabIndent()), fixes: [fix] }];
  }
  const at = /[\u3000\u00a0]/.test(indent)
    ? indent.search(/[\u3000\u00a0]/)
    : match[2] !== undefined || match[3] !== undefined
      ? match[0].length - 1
      : -1;
  const wide = wideCharacters[line[at] ?? ''];
  if (wide === undefined || line.trim() === '') return [];
  const edit = { span: { start: start + at, end: start + at + 1 }, text: wide.instead };
  const fix = { title: say.replaceWith(wide.insteadName), edits: [edit], safe: true };
  return [
    { ...problem('yaml/wide-character', start + at, 1, say.wideCharacter(wide.name, wide.instead)), fixes: [fix] },
  ];
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
