import type { Schema } from '../../generated/schema.ts';
import type { SchemaError } from '../../generated/validators/validate.ts';
import { insertKey } from '../document/insert-key.ts';
import { isJsonText } from '../document/json-text.ts';
import type { SourceDocument } from '../document/source.ts';
import { isMap, lastSegmentOf, type Pointer, parentOf, pointerTo, type Value, valueAt } from '../document/value.ts';
import { wordEdit } from '../document/word-edit.ts';
import * as say from '../messages/schema.ts';
import type { Fix, Problem } from '../problem.ts';
import { nearestWord } from '../text/nearest.ts';
import type { Edit, Span } from '../text/span.ts';
import type { Words } from '../text/words.ts';
import { memberSchema, sampleOf, schemaAt, wordsOf } from './describe.ts';
import { type MisplacedKeys, misplacedKeys, moveLines } from './misplaced-keys.ts';
import { isOpenMap, numberItems } from './number-items.ts';

/** A problem that a schema found, and the pointer that it breaks. */
export interface SchemaProblem {
  readonly pointer: Pointer;
  /** Where the value belongs, which is as good as broken then. */
  readonly meant?: readonly Pointer[];
  readonly problem: Problem;
}

interface Context {
  readonly text: string;
  readonly document: SourceDocument;
  readonly schema: Schema;
  /** Only YAML, and JSON, can be given keys and quotes where its values stand: of a page its front matter, if it has any. */
  readonly yaml: Span | undefined;
}

type Draft = {
  readonly pointer: Pointer;
  readonly code: string;
  readonly span: Span;
  readonly message: Words;
  readonly fixes?: readonly Fix[];
};

/** A validator's errors as problems in words: one mistake, one problem, on the characters to change. */
export function schemaProblems(errors: readonly SchemaError[], context: Context): readonly SchemaProblem[] {
  const meant = meantKeys(errors, context);
  // A missing key that is there under another spelling: the spelling is the mistake, and is reported once.
  const seen = new Set([...meant].map(([pointer, name]) => pointerTo(parentOf(pointer), name)));
  const problems: SchemaProblem[] = [];
  const emptied = emptiedKeys(errors, context);
  const moved = new Set([...emptied.values()].flat());
  for (const keys of misplacedKeys(errors, context)) {
    if (keys.members.some((member) => moved.has(member))) continue;
    for (const member of keys.members) moved.add(member);
    const problem = misplacedProblem(keys, context);
    problems.push(problem);
    for (const pointer of problem.meant ?? []) seen.add(pointer);
  }
  for (const error of errors) {
    const { keyword, instancePath: at, params } = error;
    if (keyword === 'additionalProperties' && moved.has(pointerTo(at, String(params['additionalProperty'])))) continue;
    const members = keyword === 'type' ? emptied.get(at) : undefined;
    const draft = members === undefined ? draftOf(error, context, meant) : notIndented(at, members, context);
    if (draft === undefined || seen.has(draft.pointer)) continue;
    seen.add(draft.pointer);
    const { pointer, code, span, message, fixes = [] } = draft;
    problems.push({ pointer, problem: { code, severity: 'error', span, message, fixes, related: [] } });
  }
  return problems;
}

/** Keys without a value whose members stand beside them, as nobody has indented them: the members of each. */
function emptiedKeys(
  errors: readonly SchemaError[],
  { text, schema, document }: Context,
): ReadonlyMap<Pointer, Pointer[]> {
  const emptied = new Map<Pointer, Pointer[]>();
  if (isJsonText(text)) return emptied;
  for (const { keyword, instancePath: at, params } of errors) {
    if (keyword !== 'type' || params['type'] !== 'object' || valueAt(document.value, at) !== null) continue;
    const owner = parentOf(at);
    const ruled = schemaAt(schema, at)?.properties ?? {};
    const members = errors.flatMap((error) => {
      const name = error.keyword === 'additionalProperties' && error.instancePath === owner ? error.params : {};
      const key = String(name['additionalProperty'] ?? '');
      return Object.hasOwn(ruled, key) ? [pointerTo(owner, key)] : [];
    });
    if (members.length > 0) emptied.set(at, members);
  }
  return emptied;
}

function notIndented(at: Pointer, members: readonly Pointer[], context: Context): Draft {
  const { text, document } = context;
  const span = firstLine(text, document.source.locate(at, 'key'));
  const edits = isYaml(span, context) ? members.flatMap((member) => moveLines(text, document, member, 2)) : [];
  return {
    pointer: at,
    code: 'schema/type',
    span,
    message: say.notIndented(text.slice(span.start, span.end)),
    fixes: edits.length === 0 ? [] : [{ title: say.indentMembers(), edits, safe: false }],
  };
}

function misplacedProblem({ members, owner, isTooDeep, by }: MisplacedKeys, context: Context): SchemaProblem {
  const { text, document } = context;
  const [first] = members as [Pointer];
  const span = firstLine(text, document.source.locate(first, 'key'));
  const moves =
    isYaml(span, context) && by !== undefined ? members.map((member) => moveLines(text, document, member, by)) : [];
  const edits = moves.every((lines) => lines.length > 0) ? moves.flat() : [];
  const fixes = edits.length === 0 ? [] : [{ title: say.moveKeys(isTooDeep), edits, safe: false }];
  const names = members.map((member) => lastSegmentOf(member));
  const message = say.misplacedKeys(names, lastNamed(owner), isTooDeep);
  return {
    pointer: first,
    meant: names.map((name) => pointerTo(owner, name)),
    problem: { code: 'schema/unknown-key', severity: 'error', span, message, fixes, related: [] },
  };
}

/** The key that a map stands at, itself or as an item of a list; empty for the root. */
function lastNamed(at: Pointer): string {
  const name = lastSegmentOf(at);
  return /^\d+$/.test(name) ? lastSegmentOf(parentOf(at)) : name;
}

/** What each misspelt key most likely means, among those that its map does not have yet. */
function meantKeys(errors: readonly SchemaError[], { schema, document }: Context): ReadonlyMap<Pointer, string> {
  const free = new Map<Pointer, readonly string[]>();
  const meant = new Map<Pointer, string>();
  for (const { keyword, instancePath: owner, params } of errors) {
    if (keyword !== 'additionalProperties') continue;
    let names = free.get(owner);
    if (names === undefined) {
      const present = new Set(document.source.keys(owner));
      names = Object.keys(schemaAt(schema, owner)?.properties ?? {}).filter((name) => !present.has(name));
      free.set(owner, names);
    }
    const key = String(params['additionalProperty']);
    const nearest = nearestWord(key, names);
    if (nearest !== undefined) meant.set(pointerTo(owner, key), nearest);
  }
  return meant;
}

function draftOf(error: SchemaError, context: Context, meant: ReadonlyMap<Pointer, string>): Draft | undefined {
  const { instancePath: at, keyword, params } = error;
  const limit = Number(params['limit']);
  switch (keyword) {
    case 'required':
      return missing(at, String(params['missingProperty']), context);
    case 'additionalProperties':
      return unknown(at, String(params['additionalProperty']), context, meant);
    case 'type':
      return wrongType(at, params['type'], context);
    case 'enum':
      return notAllowed(at, context);
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum': {
      const draft = onValue(at, 'schema/range', say.outOfRange(String(limit), String(params['comparison'])), context);
      return { ...draft, fixes: ratioFixes(at, context) };
    }
    case 'minLength':
    case 'maxLength':
      return onValue(at, 'schema/length', say.wrongCount('letters', limit, keyword === 'minLength'), context);
    case 'minItems':
    case 'maxItems':
      return onValue(at, 'schema/length', say.wrongCount('items', limit, keyword === 'minItems'), context);
    case 'minProperties':
    case 'maxProperties':
      return onValue(at, 'schema/length', say.wrongCount('keys', limit, keyword === 'minProperties'), context);
    case 'pattern': {
      const words = schemaAt(context.schema, at)?.patternWords;
      return onValue(at, 'schema/format', say.wrongForm(words ?? { en: 'in another form', ja: '別の形' }), context);
    }
    default:
      return undefined;
  }
}

function onValue(pointer: Pointer, code: string, message: Words, { text, document }: Context): Draft {
  return { pointer, code, span: firstLine(text, document.source.locate(pointer)), message };
}

function isYaml(span: Span, { yaml }: Context): boolean {
  return yaml !== undefined && yaml.start <= span.start && span.end <= yaml.end;
}

/** Where a ratio belongs, 60 and 60 % are 0.6. */
function ratioFixes(pointer: Pointer, context: Context): readonly Fix[] {
  const { document, schema } = context;
  const ruled = schemaAt(schema, pointer);
  const span = document.source.find(pointer);
  if (span === undefined || !isYaml(span, context) || ruled?.minimum !== 0 || ruled.maximum !== 1) return [];
  const written = show(valueAt(document.value, pointer));
  const [, number = '', sign] = /^(\d{1,3}(?:\.\d{1,6})?)(\s?%)?$/.exec(written) ?? [];
  const percent = Number(number);
  if (percent > 100 || percent <= (sign === undefined ? 1 : 0)) return [];
  const ratio = String(Number((percent / 100).toPrecision(12)));
  return [{ title: say.changeTo(ratio), edits: [{ span, text: ratio }], safe: false }];
}

function missing(owner: Pointer, key: string, { text, document, schema, yaml }: Context): Draft {
  const ruled = schemaAt(schema, owner);
  const member = ruled === undefined ? undefined : memberSchema(ruled, key);
  // Of a page, what is missing may belong below one of its headings.
  const isData = yaml?.start === 0 && yaml.end === text.length;
  const edit = isData ? insertKey(text, document.source, owner, key, sampleOf(member)) : undefined;
  return {
    pointer: pointerTo(owner, key),
    code: 'schema/required',
    span: firstLine(text, document.source.locate(owner, 'key')),
    message: say.missingKey(key, wordsOf(member).title),
    fixes: edit === undefined ? [] : [{ title: say.addKey(key), edits: [edit], safe: false }],
  };
}

function unknown(owner: Pointer, key: string, context: Context, meant: ReadonlyMap<Pointer, string>): Draft {
  const { text, document, schema } = context;
  const ruled = schemaAt(schema, owner);
  const known = Object.keys(ruled?.properties ?? {});
  const pointer = pointerTo(owner, key);
  const nearest = meant.get(pointer);
  const span = document.source.locate(pointer, 'key');
  const free = ruled?.patternProperties !== undefined && !key.startsWith('x-') && /^[\w-]+$/.test(key);
  const fixes: Fix[] = [];
  const yaml = isYaml(span, context);
  if (yaml && nearest !== undefined)
    fixes.push({ title: say.renameKey(nearest), edits: [wordEdit(text, span, nearest)], safe: false });
  if (yaml && free) fixes.push({ title: say.useXPrefix(key), edits: [wordEdit(text, span, `x-${key}`)], safe: false });
  return {
    pointer,
    code: 'schema/unknown-key',
    span: firstLine(text, span),
    message: say.unknownKey(key, nearest, known),
    fixes,
  };
}

function wrongType(pointer: Pointer, wanted: unknown, context: Context): Draft {
  const { text, document } = context;
  const types = Array.isArray(wanted) ? wanted.map(String) : [String(wanted)];
  const value = valueAt(document.value, pointer);
  const found = typeName(value);
  const span = document.source.locate(pointer);
  const yaml = isYaml(span, context);
  const raw = text.slice(span.start, span.end);
  const units = typeof value === 'number' ? schemaAt(context.schema, pointer)?.units : undefined;
  if (units !== undefined) return withoutUnit(pointer, { span, raw, units }, context);
  const oneLine = !/[\r\n]/.test(raw) && raw !== '';
  // A tilde is the home folder to whoever writes commands, and nothing to YAML.
  const isSomething = value !== null || raw === '~';
  const quotable = yaml && types.includes('string') && oneLine && isSomething && !/^["'[{&*!|>]/.test(raw);
  const listable = yaml && types.includes('array') && oneLine && typeof value === 'string';
  const fixes: Fix[] = [...ratioFixes(pointer, context)];
  if (quotable)
    fixes.push({
      title: say.quoteIt(),
      edits: [{ span, text: quote(raw) }],
      safe: found !== 'object' && value !== null,
    });
  if (listable)
    fixes.push({
      title: say.makeList(),
      edits: [{ span, text: `[${raw.startsWith('"') ? raw : quote(raw)}]` }],
      safe: false,
    });
  const item = yaml && types.includes('array') && isMap(value) ? itemEdits(pointer, context) : [];
  if (item.length > 0) fixes.push({ title: say.makeList(), edits: item, safe: false });
  const isNumbered = types.includes('object') && found === 'array' && isOpenMap(schemaAt(context.schema, pointer));
  const numbered = yaml && isNumbered ? numberItems(text, document, pointer) : [];
  if (numbered.length > 0) fixes.push({ title: say.numberItems(), edits: numbered, safe: false });
  return {
    pointer,
    code: 'schema/type',
    span: firstLine(text, span),
    message: say.wrongType(types, found, quotable ? 'quote' : isNumbered ? 'number' : undefined),
    fixes,
  };
}

/** A map where a list of such maps belongs lacks its dash. None where it has keys that no item has. */
function itemEdits(pointer: Pointer, { text, document, schema }: Context): readonly Edit[] {
  const known = schemaAt(schema, `${pointer}/0`)?.properties ?? {};
  const keys = document.source.keys(pointer);
  if (isJsonText(text) || keys.length === 0 || !keys.every((key) => Object.hasOwn(known, key))) return [];
  const span = document.source.locate(pointer);
  if (text[span.start] === '{')
    return [
      { span: { start: span.start, end: span.start }, text: '[' },
      { span: { start: span.end, end: span.end }, text: ']' },
    ];
  const lines = keys.map((key) => moveLines(text, document, pointerTo(pointer, key), 2));
  if (lines.some((edits) => edits.length === 0)) return [];
  return lines.flat().map((edit, index) => (index === 0 ? { ...edit, text: '- ' } : edit));
}

/** In quotes a number alone would still say nothing. */
function withoutUnit(
  pointer: Pointer,
  { span, raw, units }: { readonly span: Span; readonly raw: string; readonly units: readonly string[] },
  context: Context,
): Draft {
  const { text } = context;
  const written = units.map((unit) => raw + unit);
  const fixes = isYaml(span, context)
    ? written.map((word) => ({
        title: say.changeTo(word),
        edits: [{ span, text: isJsonText(text) ? JSON.stringify(word) : word }],
        safe: false,
      }))
    : [];
  return { pointer, code: 'schema/type', span, message: say.withoutUnit(raw, written), fixes };
}

function notAllowed(pointer: Pointer, context: Context): Draft {
  const allowed = (schemaAt(context.schema, pointer)?.enum ?? []).map(String);
  const value = valueAt(context.document.value, pointer);
  const span = firstLine(context.text, context.document.source.locate(pointer));
  return { pointer, code: 'schema/enum', span, ...wordProblem(show(value), allowed, context.text, span) };
}

/** Message and fix for a word outside its vocabulary. */
export function wordProblem(
  word: string,
  allowed: readonly string[],
  text: string,
  span: Span,
): { readonly message: Words; readonly fixes: readonly Fix[] } {
  const nearest = nearestWord(word, allowed);
  const fixes =
    nearest === undefined
      ? []
      : [{ title: say.changeTo(nearest), edits: [wordEdit(text, span, nearest)], safe: false }];
  return { message: say.notAllowed(word, allowed, nearest), fixes };
}

/** A long value is marked on its first line only. */
export function firstLine(text: string, span: Span): Span {
  let end = span.start;
  while (end < span.end && text[end] !== '\n' && text[end] !== '\r') end++;
  return end > span.start ? { start: span.start, end } : span;
}

function quote(raw: string): string {
  return `"${raw.replace(/[\\"]/g, '\\$&')}"`;
}

function show(value: Value | undefined): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function typeName(value: Value | undefined): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  return isMap(value) ? 'object' : typeof value;
}
