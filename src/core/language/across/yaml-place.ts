/** Where a text is being written in YAML: the key that it belongs to, the keys above, and where the word begins that is written. */
export interface YamlPlace {
  /** The nearest key first. */
  readonly keys: readonly string[];
  /** Where begins what is written of the value up to the cursor, without its opening quote. */
  readonly start: number;
}

const mostLinesUp = 400;

/**
 * The place of the cursor by indentation alone: while somebody types, the text is seldom whole.
 * @returns undefined where no value is written: on a key, in a comment
 */
export function yamlPlaceAt(text: string, offset: number): YamlPlace | undefined {
  const lineStart = startOfLine(text, offset);
  const before = text.slice(lineStart, offset);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const token = /[^\s,[\]{}"':]*$/.exec(before)?.[0] ?? '';
  const lead = before.slice(0, before.length - token.length);
  const own = keyOnLine(lead);
  if (own === undefined && !/^\s*(?:-\s+)?["']?$|[,[]\s*["']?$/.test(lead)) return undefined;
  const keys = own === undefined ? [] : [own.key];
  const column = own?.column ?? lead.search(/\S|$/) + (own === undefined && /^\s*-/.test(lead) ? 1 : 0);
  return { keys: [...keys, ...keysAbove(text, lineStart, column)], start: offset - token.length };
}

/** `key: `, `- key: `, `{ a: 1, key: `, `key: [a, `: the last key that is open on a line. */
function keyOnLine(lead: string): { readonly key: string; readonly column: number } | undefined {
  const match = /(?:^|[{,]|-)\s*["']?([\w-]+)["']?\s*:(?:\s+|(?=["'[]))(?:\[[^\]]*)?["']?$/.exec(lead);
  if (match === null) return undefined;
  const first = /^\s*(?:-\s+)*/.exec(lead)?.[0] ?? '';
  return { key: match[1] as string, column: /[{,]/.test(match[0]) ? lead.search(/\S|$/) + 1 : first.length };
}

function keysAbove(text: string, from: number, column: number): readonly string[] {
  const keys: string[] = [];
  let limit = column;
  let start = from;
  for (let lines = 0; start > 0 && limit > 0 && lines < mostLinesUp; lines++) {
    const end = start;
    start = startOfLine(text, end - 1);
    const match = /^(\s*(?:-\s+)*)["']?([\w-]+)["']?\s*:/.exec(text.slice(start, end));
    if (match === null) continue;
    const indent = (match[1] as string).length;
    if (indent >= limit) continue;
    keys.push(match[2] as string);
    limit = (match[1] as string).search(/-|$/) === indent ? indent : (match[1] as string).search(/\S|$/);
    if (limit === 0 && indent > 0) limit = 1;
  }
  return keys;
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), -1) + 1;
}
