import type { Edit } from '../text/span.ts';
import { isJsonText } from './json-text.ts';
import type { SourceMap, SourceNode } from './source.ts';
import type { Pointer } from './value.ts';

/**
 * The edit that adds `key: value` as the last member of a map in YAML, with the map's own indentation and line breaks.
 * @param pointer where the map is
 * @returns undefined when the map is not written, or holds nothing whose layout could be followed
 */
export function insertKey(
  text: string,
  source: SourceMap,
  pointer: Pointer,
  key: string,
  value: unknown,
): Edit | undefined {
  const node = source.node(pointer);
  if (node === undefined || !(node.children instanceof Map)) return undefined;
  const open = text[node.value.start];
  if (open === '{') return insertIntoFlow(text, node, isJson(text, node) ? jsonPair(key, value) : flowPair(key, value));
  const siblings = [...(node.children as ReadonlyMap<string, SourceNode>).values()];
  const first = siblings[0]?.key;
  const last = siblings.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const end = lineEnd(text, Math.max(last.value.end, last.key?.end ?? 0));
  const indent = ' '.repeat(columnOf(text, first.start));
  return {
    span: { start: end, end },
    text: `${lineBreakOf(text)}${indent}${writePair(key, value, indent, lineBreakOf(text))}`,
  };
}

/** `key: value` in YAML; nested maps and lists on lines of their own. */
export function writePair(key: string, value: unknown, indent: string, lineBreak: string): string {
  if (Array.isArray(value) && value.some((entry) => typeof entry === 'object')) {
    const items = value.map((entry) => `${lineBreak}${indent}  - ${writeFlow(entry)}`);
    return `${key}:${items.join('')}`;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0) {
    const inner = `${indent}  `;
    const pairs = Object.entries(value).map(
      ([name, entry]) => `${lineBreak}${inner}${writePair(name, entry, inner, lineBreak)}`,
    );
    return `${key}:${pairs.join('')}`;
  }
  return `${key}: ${writeFlow(value)}`;
}

/** A value on one line. Text is quoted wherever plain text could be read as something else. */
export function writeFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, entry]) => flowPair(key, entry));
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return /^[A-Za-z\p{L}][\w\p{L} ./@-]*$/u.test(value) && !/^(true|false|null|yes|no|on|off)$|\s$/i.test(value)
    ? value
    : JSON.stringify(value);
}

/** The line break that a text uses: the first one found, else LF. */
export function lineBreakOf(text: string): string {
  const at = text.search(/\r|\n/);
  if (at < 0) return '\n';
  return text[at] === '\n' ? '\n' : text[at + 1] === '\n' ? '\r\n' : '\r';
}

/** Where all keys are quoted it is JSON, or looks like it: so has what is added to be. */
function isJson(text: string, { children }: SourceNode): boolean {
  const keys = [...(children as ReadonlyMap<string, SourceNode>).values()].map(({ key }) => key);
  return keys.length === 0 ? isJsonText(text) : keys.every((key) => key !== undefined && text[key.start] === '"');
}

function jsonPair(key: string, value: unknown): string {
  return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
}

function flowPair(key: string, value: unknown): string {
  return `${key}: ${writeFlow(value)}`;
}

function insertIntoFlow(text: string, node: SourceNode, pair: string): Edit | undefined {
  const close = node.value.end - 1;
  if (text[close] !== '}') return undefined;
  const siblings = [...(node.children as ReadonlyMap<string, SourceNode>).values()];
  const last = siblings.at(-1);
  if (last === undefined) return { span: { start: close, end: close }, text: ` ${pair} ` };
  const at = Math.max(last.value.end, last.key?.end ?? 0);
  return { span: { start: at, end: at }, text: `, ${pair}` };
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function columnOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return offset - start;
}
