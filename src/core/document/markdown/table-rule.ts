import createParser, { type MarkdownIt } from 'markdown-it';
import { countCells } from './table-row.ts';

type BlockRule = ReturnType<MarkdownIt['block']['ruler']['getRules']>[number];

const pipe = 124;
/** As many cells as markdown-it fills in for short rows before it ends a table. */
const mostMissingCells = 0x10000;

/**
 * Lets a parser tell where tables are without taking their rows apart, which would be most of the time that a timeline
 * takes: `scanRow` does that, with places. Whether a table begins is left to markdown-it's own rule; the rows go on for as
 * long as that rule would let them.
 */
export function useTableScan(parser: MarkdownIt): void {
  const original = createParser();
  original.block.ruler.enableOnly(['table']);
  const [table] = original.block.ruler.getRules('');
  if (table === undefined) throw new Error('markdown-it has no rule for tables');
  parser.block.ruler.at('table', tableScan(table), { alt: ['paragraph', 'reference'] });
}

function tableScan(begins: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    if (!begins(state, startLine, endLine, true)) return false;
    if (silent) return true;
    const columns = countCells(state.src.slice(state.bMarks[startLine], state.eMarks[startLine]));
    const parent = state.parentType;
    state.parentType = 'table';
    const enders = state.md.block.ruler.getRules('blockquote');
    let missing = 0;
    let line = startLine + 2;
    for (; line < endLine; line++) {
      const indent = state.sCount[line] ?? 0;
      const end = state.eMarks[line] ?? 0;
      const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      if (indent < state.blkIndent || start >= end) break;
      // Nothing else than a row begins with a pipe.
      const isRow = state.src.charCodeAt(start) === pipe && indent - state.blkIndent < 4;
      const row = state.src.slice(start, end);
      if (!isRow && (row.trim() === '' || enders.some((ender) => ender(state, line, endLine, true)))) break;
      if (indent - state.blkIndent >= 4) break;
      missing += columns - countCells(row);
      if (missing > mostMissingCells) break;
    }
    state.push('table_open', 'table', 1).map = [startLine, line];
    state.push('table_close', 'table', -1);
    state.parentType = parent;
    state.line = line;
    return true;
  };
}
