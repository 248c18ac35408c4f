import type { Piece } from '../../document/markdown-document.ts';
import type { Span } from '../../text/span.ts';
import { halfWidth } from '../../time/half-width.ts';
import { eraYearForm } from '../../time/japanese-era.ts';
import { monthName } from '../../time/timestamp-patterns.ts';
import { type ActionField, actionFieldOf, attributeLabels } from './labels.ts';

/** A longer text is no action with attributes, and not worth looking through. */
const longest = 2000;

type Parts = Partial<Record<ActionField, Piece>>;

const escaped = [...attributeLabels]
  .sort((a, b) => b.length - a.length)
  .map((label) => label.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
/** An attribute's label with its colon, at the start of a part. */
const attribute = new RegExp(String.raw`^\s*[*_]{0,2}(${escaped.join('|')})[*_]{0,2}\s*[:：]\s*[*_]{0,2}`, 'i');
/** The first attribute of a text without brackets: behind a dash, a comma or a blank. */
const firstAttribute = new RegExp(
  String.raw`(?:^|[\s,、，;；。—–|／/-])[*_]{0,2}(?:${escaped.join('|')})[*_]{0,2}\s*[:：]`,
  'i',
);
/** The blank before the label of another attribute. */
const nextAttribute = new RegExp(String.raw`\s(?=[*_]{0,2}(?:${escaped.join('|')})[*_]{0,2}\s*[:：])`, 'gi');
const factorMark = /\[([A-Z]{1,3}-?\d{1,3})\](?!\()/;
const mention = /(?<![\w@/])@[A-Za-z0-9][\w-]{0,60}/;
/** `Platform will rename the accounts`: whoever acts is named first. */
const subject =
  /^(?!(?:We|It|This|That|These|There|They|You|I|Who|Someone|Everyone|Nobody) )[A-Z][A-Za-z0-9_-]{1,40}(?: [Tt]eam)?(?= (?:will|has) )/;
const month = monthName.replace('?<month>', '?:');
/** `30 Sep`, `Sept 30, 2026`. */
const named = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? ${month}|${month} \d{1,2}(?:st|nd|rd|th)?)(?:,? \d{4})?`;
const yearFirst = String.raw`(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|(?:\d{4}|${eraYearForm})年\d{1,2}月\d{1,2}日?)`;
/** `by 2026-04-01`, `before 3 June`, `2026-04-01 まで`, or a date that ends the text. */
const dueMark = new RegExp(
  String.raw`\b(?:by|before|until|due)\s{1,3}(\d{4}-\d{1,2}-\d{1,2}|${named}(?![\w-]))|(${yearFirst})\s{0,3}(?:まで|迄|$)`,
  'i',
);

/** `, done 2026-04-01`, `（4/1 完了）` at the end: the day on which it was done is no day by which it is due. */
const day = String.raw`(?:\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?|\d{1,2}[/月]\d{1,2}日?)`;
const toldDone = new RegExp(
  String.raw`(?:[,、，;；—–(（[-]\s{0,3}|\s)((?:done|completed|finished)(?: on)?:?\s{1,3}${day}|(?:完了|(?:対応|実施)?済み?)[\s:：]{0,3}${day}|${day}\s?(?:に)?(?:完了|(?:対応|実施)?済み?))\s?[)）\]]?[.。]?\s*$`,
  'i',
);

/**
 * An action's words and what stands in it beside them: `(owner: @sato, due: 2026-04-01, factor: T1, done when: …)`,
 * `（担当: 佐藤、期限: 2026-04-01）`, `— owner: sato`, `@sato`, `[T1]`. Every part has its place.
 */
export function readActionText(content: Piece): Parts {
  const { text, span } = content;
  if (text.length > longest) return { text: content };
  const done = toldDone.exec(text);
  if (done !== null && done.index > 0) {
    const at = done.index + done[0].indexOf(done[1] as string);
    const status = pieceAt(content, at, (done[1] as string).length);
    return { ...readActionText(pieceAt(content, 0, done.index)), status };
  }
  const parts: Parts = {};
  const dashed = nameAndDayBehindDashes(content);
  const tail = dashed ?? attributeTail(text);
  if (dashed !== undefined) Object.assign(parts, dashed.parts);
  else if (tail !== undefined)
    addAttributes(parts, {
      text: text.slice(tail.start, tail.end),
      span: { start: span.start + tail.start, end: span.start + tail.end },
    });
  const end = tail === undefined ? text.length : tail.from;
  const head = text.slice(0, end);
  const factor = factorMark.exec(head);
  if (factor !== null) parts.factor ??= pieceAt(content, factor.index + 1, (factor[1] as string).length);
  const owner = mention.exec(head) ?? subject.exec(head);
  if (owner !== null) parts.owner ??= pieceAt(content, owner.index, owner[0].length);
  const due = dueMark.exec(head);
  const date = due?.[1] ?? due?.[2];
  if (due !== null && date !== undefined) parts.due ??= pieceAt(content, due.index + due[0].indexOf(date), date.length);
  const words = wordsOf(head);
  parts.text = words.end > words.start ? pieceAt(content, words.start, words.end - words.start) : content;
  return parts;
}

interface Tail {
  /** Where the words end. */
  readonly from: number;
  /** The attributes without their brackets. */
  readonly start: number;
  readonly end: number;
}

function attributeTail(text: string): Tail | undefined {
  const trimmed = text.replace(/[\s。.]+$/, '');
  const bracket = lastBracket(trimmed);
  if (bracket !== undefined && isAttributes(trimmed.slice(bracket + 1, -1)))
    return { from: bracket, start: bracket + 1, end: trimmed.length - 1 };
  const match = firstAttribute.exec(text);
  if (match === null || match.index === 0) return undefined;
  return {
    from: match.index,
    start: match.index + (/^[\s,、，;；。—–|／/-]/.test(match[0]) ? 1 : 0),
    end: text.length,
  };
}

function isAttributes(inner: string): boolean {
  return (
    attribute.test(inner) ||
    /^\s*@[\w-]+\s*(?:$|[,、，;])/.test(inner) ||
    inner.split(/[,、，;；]/).some((part) => attribute.test(part)) ||
    isNameAndDay(inner)
  );
}

const bareDay = new RegExp(
  String.raw`^(?:${yearFirst}|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}[/月]\d{1,2}日?|\d{1,2}月[末中]|\d{1,2}\/末)\s?(?:まで|迄)?$`,
  'i',
);
const namedDay = new RegExp(`^${named}$`, 'i');
/** Before a day without a label. */
const dayLead = /^(?:by|until|before|due)\s+/i;
const bareName = /^\p{L}[\p{L}\d._'-]{0,30}(?: [\p{L}\d._'-]{1,30}){0,2}$/u;

function isDay(text: string): boolean {
  const day = halfWidth(text).replace(dayLead, '');
  return bareDay.test(day) || namedDay.test(day);
}

/** `（佐藤、3/31まで）`, `(Platform team, 2026-04-01)`: one of the two is a day. */
function isNameAndDay(inner: string): boolean {
  // The year of `Sept 30, 2026` is no part of its own.
  const parts = inner.split(/[,、，;；](?!\s?\d{4}\s*$)/).map((part) => part.trim());
  return (
    parts.length === 2 && parts.filter(isDay).length === 1 && parts.some((part) => !isDay(part) && bareName.test(part))
  );
}

/** `Alert on the pool - Dana - 5/15/2026`. */
function nameAndDayBehindDashes(content: Piece): (Tail & { readonly parts: Parts }) | undefined {
  const { text } = content;
  const [first, second] = Array.from(text.matchAll(/\s[-–—]\s/g), ({ index }) => index).slice(-2);
  if (first === undefined || second === undefined) return undefined;
  const [owner, due] = [text.slice(first + 3, second), text.slice(second + 3).trimEnd()];
  if (first === 0 || !isDay(due) || !bareName.test(owner)) return undefined;
  const lead = dayLead.exec(due)?.[0].length ?? 0;
  return {
    from: first,
    start: first,
    end: text.length,
    parts: {
      owner: pieceAt(content, first + 3, owner.length),
      due: pieceAt(content, second + 3 + lead, due.length - lead),
    },
  };
}

/** The place of the bracket that the last one closes, nested ones passed over. */
function lastBracket(text: string): number | undefined {
  if (!/[)）]$/.test(text)) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (/[)）]/.test(text[at] as string)) depth++;
    else if (/[(（]/.test(text[at] as string) && --depth === 0) return at;
  }
  return undefined;
}

/** A day in these belongs to their words. */
const inWords: ReadonlySet<ActionField | undefined> = new Set<ActionField>(['criterion', 'proof', 'due']);

/** `owner: @sato, due: 2026-04-01, factor: T1, T2`: a part without a label belongs to the one before it, but for a day. */
function addAttributes(parts: Parts, { text, span }: Piece): void {
  let field: ActionField | undefined;
  const isBare = isNameAndDay(text);
  for (const { start, end } of partsOf(text)) {
    const label = attribute.exec(text.slice(start, end));
    const value = trimmedPiece(text, span.start, start + (label?.[0].length ?? 0), end);
    if (label !== null) {
      field = actionFieldOf(label[1] as string);
      if (field !== undefined && value.text !== '') parts[field] ??= value;
    } else if (!inWords.has(field) && isDay(value.text)) {
      const lead = dayLead.exec(value.text)?.[0].length ?? 0;
      parts.due ??= pieceAt(value, lead, value.text.length - lead);
      field = 'due';
    } else if (value.text.startsWith('@') && parts.owner === undefined) parts.owner = value;
    else if (field !== undefined) extend(parts, field, text, span.start, value);
    else if (isBare) parts.owner ??= value;
  }
}

/** Up to a comma or a stop, or to the next label: in `owner: sato due: 2026-04-01`, but not in `done when: …`. */
function* partsOf(text: string): Generator<Span> {
  for (const match of text.matchAll(/(?:[^,、，;；|。.]|\.(?!\s|$))+/g)) {
    let start = match.index;
    for (const blank of match[0].matchAll(nextAttribute)) {
      const end = match.index + blank.index;
      if (!/[:：]\s*\S/.test(text.slice(start, end))) continue;
      yield { start, end };
      start = end;
    }
    yield { start, end: match.index + match[0].length };
  }
}

function extend(parts: Parts, field: ActionField, text: string, offset: number, value: Piece): void {
  const before = parts[field];
  if (before === undefined || value.text === '') return;
  const { start } = before.span;
  // A due date ends with its sentence: `Due: 15 Sep 2026. PAY-991`.
  if (field === 'due' && /[.。]/.test(text.slice(before.span.end - offset, value.span.start - offset))) return;
  parts[field] = { text: text.slice(start - offset, value.span.end - offset), span: { start, end: value.span.end } };
}

function wordsOf(head: string): { readonly start: number; readonly end: number } {
  const lead = /^(?:\s|\[[A-Z]{1,3}-?\d{1,3}\](?!\()[\s:：]*|@[\w-]+[\s:：,、]+)*/.exec(head)?.[0].length ?? 0;
  const rest = head
    .slice(lead)
    .replace(/(?:\s*(?:[,、，;；—–|／]|\s-(?=\s))\s*(?:@[\w-]+|(?:by |due )?\d{4}-\d{2}-\d{2})){1,4}\s*$/, '')
    .replace(/[\s,、，;；—–|／/-]+$/, '');
  return rest === '' ? { start: 0, end: head.trimEnd().length } : { start: lead, end: lead + rest.length };
}

/** A part of a text with its place. @param start in the text */
export function pieceAt({ text, span }: Piece, start: number, length: number): Piece {
  return {
    text: text.slice(start, start + length),
    span: { start: span.start + start, end: span.start + start + length },
  };
}

function trimmedPiece(text: string, offset: number, from: number, to: number): Piece {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const value = raw.trim().replace(/[*_]+$/, '');
  return { text: value, span: { start: offset + start, end: offset + start + value.length } };
}
