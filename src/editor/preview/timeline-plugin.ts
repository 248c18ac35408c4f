import { kinds } from '../../core/kinds/index.ts';
import { previewOf } from '../../core/preview/preview-of.ts';
import { columnOf } from '../../core/report/event-columns.ts';
import { defaultSettings } from '../../core/settings.ts';

/** What is needed of markdown-it's own types. */
interface PreviewToken {
  readonly type: string;
  readonly content: string;
}
export interface PreviewState {
  readonly src: string;
  readonly tokens: PreviewToken[];
  readonly Token: new (
    type: string,
    tag: string,
    nesting: number,
  ) => { content: string; block: boolean } & PreviewToken;
}

/** Puts the drawing of an incident's timeline before the table that it is made of. */
export function drawTimeline({ src, tokens, Token }: PreviewState): void {
  const at = eventTable(tokens);
  const drawing = at === undefined ? undefined : previewOf(src, kinds, defaultSettings);
  if (at === undefined || drawing === undefined) return;
  const token = new Token('html_block', '', 0);
  token.content = drawing;
  token.block = true;
  tokens.splice(at, 0, token);
}

/** The first table that has a time and an event. */
function eventTable(tokens: readonly PreviewToken[]): number | undefined {
  let table: number | undefined;
  let names: (string | undefined)[] = [];
  for (const [index, { type, content }] of tokens.entries()) {
    if (type === 'table_open') {
      table = index;
      names = [];
    } else if (table !== undefined && type === 'inline') names.push(columnOf(content));
    else if (table !== undefined && type === 'thead_close') {
      const hasTime = names.includes('at') || names.includes('day');
      if (hasTime && (names.includes('event') || names.includes('action'))) return table;
      table = undefined;
    }
  }
  return undefined;
}
