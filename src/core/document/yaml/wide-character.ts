import * as say from '../../messages/yaml.ts';
import type { SyntaxProblem } from '../../problem.ts';
import type { Words } from '../../text/words.ts';
import type { SyntaxMistake } from './mistake.ts';
import { endOfLine, startOfLine } from './written-span.ts';

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

/** The problem of a wide character where YAML needs its own. */
export function wideCharacterProblem(text: string, at: number): SyntaxProblem | undefined {
  const wide = wideCharacters[text[at] ?? ''];
  if (wide === undefined) return undefined;
  const span = { start: at, end: at + 1 };
  const instead = wide.instead === ': ' && /[ \u3000\u00a0\r\n]/.test(text[at + 1] ?? '\n') ? ':' : wide.instead;
  const fix = { title: say.replaceWith(wide.insteadName), edits: [{ span, text: instead }], safe: true };
  const message = say.wideCharacter(wide.name, wide.instead);
  return { code: 'yaml/wide-character', severity: 'error', span, message, fixes: [fix] };
}

const lead = /^[ \t]*(?:-[ \t]+)*/;
const wideSpace = /^[ \t]*(?:-[ \t]+)*-?([\u3000\u00a0])|^[ \t]*(?:-[ \t]+)*[^\s:：#"'[\]{}]{1,60}:([\u3000\u00a0])/;
const wideColon = /^[ \t]*(?:-[ \t]+)*(?:[^\s:：#"'[\]{}]{1,60}|"[^"]{0,60}")[ \u3000]?(：)/;

/** A line that cannot be read as YAML, because of a wide character where a colon or a space was meant. */
export function wideMistake(text: string, offset: number): SyntaxMistake | undefined {
  const lineStart = startOfLine(text, offset);
  const line = text.slice(lineStart, Math.min(endOfLine(text, offset), lineStart + 400));
  const match = wideSpace.exec(line) ?? wideColon.exec(line);
  if (match === null) return undefined;
  const at = lineStart + match[0].length - 1;
  const problem = wideCharacterProblem(text, at);
  if (problem === undefined) return undefined;
  const first = lineStart + (lead.exec(line)?.[0].length ?? 0);
  const remove = { start: first, end: endOfLine(text, offset) };
  const name = text.slice(first, at).trimEnd();
  return { problem, places: [first], remove, ...(/[^\s:-]$/.test(name) && { instead: `${name}:` }) };
}
