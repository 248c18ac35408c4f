import type { MarkdownDocument, Table } from '../../document/markdown-document.ts';
import { actionFieldOf } from '../../kinds/rca/labels.ts';
import { lineStart } from '../../text/lines.ts';
import type { YamlPlace } from './yaml-place.ts';

const longestLine = 2000;

/** What is being written in a cell of a table of actions: its owner, or the factor that it answers. */
export function tablePlaceAt({ blocks, text }: MarkdownDocument, offset: number): YamlPlace | undefined {
  const table = blocks.find(
    (block): block is Table => block.type === 'table' && block.span.start <= offset && offset <= block.span.end + 1,
  );
  const start = lineStart(text, offset);
  if (table === undefined || start <= table.delimiter.span.start || offset - start > longestLine) return undefined;
  const before = text.slice(start, offset).replace(/\\\|/g, '  ');
  const cells = before.split('|');
  const header = table.header.cells[cells.length - (before.trimStart().startsWith('|') ? 2 : 1)];
  const field = header === undefined ? undefined : actionFieldOf(header.text);
  if (field !== 'owner' && field !== 'factor') return undefined;
  const prefix = /[^\s,、]*$/.exec(cells.at(-1) ?? '')?.[0] ?? '';
  return { keys: [field], start: offset - prefix.length };
}
