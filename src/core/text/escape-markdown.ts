/**
 * Text from a document as plain words of a Markdown page: no markup, no HTML, no link, and on GitHub neither a mention of a
 * person nor a reference to an issue. For the middle of a line; it stays on it, and fits into a cell of a table.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]|~$<>&]/g, '\\$&')
    .replace(/[@#]|[:/](?=\/)|\bwww(?=\.)|\bGH(?=-)/gi, '$&<!-- -->');
}

/** A page as people read it where nothing draws it: what `escapeMarkdown` and `codeSpan` have put in is taken out again. */
export function withoutEscapes(page: string): string {
  return page.replaceAll('<!-- -->', '').replace(/\\([\\`*_{}[\]|~$<>&])/g, '$1');
}

/** Text as code, whatever is in it: paths and names. Fits into a cell of a table; outside of one a `|` shows its backslash. */
export function codeSpan(text: string): string {
  return inlineCode(text).replace(/\|/g, '\\|');
}

/** Text as code, whatever is in it, where there is no table around. */
export function inlineCode(text: string): string {
  const line = oneLine(text) || ' ';
  const fence = codeFence(line);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A path as the target of a link: whatever Markdown or an address would read otherwise is encoded, letters stay as they are. */
export function linkPath(path: string): string {
  return path.replace(/[\s\p{Cc}%?#&|()<>[\]\\"'`]/gu, (character) =>
    /['()]/.test(character) ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(character),
  );
}

/** The backticks that a text can stand between: one more than it has in a row itself. */
export function codeFence(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  return '`'.repeat(runs.reduce((most, { length }) => Math.max(most, length), 0) + 1);
}

/** Control characters and changes of direction have no business on a page. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
