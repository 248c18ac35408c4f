import { sectionsOf } from '../../document/markdown/sections.ts';
import type { Block, Heading, MarkdownDocument, Piece, Table } from '../../document/markdown-document.ts';
import { isEventTable } from '../../report/event-table.ts';
import type { Span } from '../../text/span.ts';
import { readActionText } from './action-text.ts';
import { isActionTable } from './actions.ts';
import { actionFieldOf, nearestActionLabel } from './labels.ts';
import { analysisSections } from './sections.ts';

/** What was meant as actions, and is not read. */
export type UnreadActions =
  | {
      /** Below a heading for actions, no column of a table is named as the action. */
      readonly form: 'table';
      readonly header: Span;
      /** The cell of the header that is a slip of the pen away from such a name. */
      readonly slip: { readonly cell: Piece; readonly name: string } | undefined;
    }
  | {
      /** The heading above names neither actions nor a layer of causes. */
      readonly form: 'heading';
      readonly heading: Heading;
    };

/** Goes through the sections of an analysis: tables and check boxes of actions with a date stand where none are looked for. */
export function* unreadActions(document: MarkdownDocument): Generator<UnreadActions> {
  if (!document.blocks.some(hasActions)) return;
  const { layers, actions } = analysisSections(document);
  const isAmong = (sections: typeof layers | typeof actions, heading: Heading) =>
    sections.some(({ section }) => section.heading?.span.start === heading.span.start);
  for (const { heading, blocks } of sectionsOf(document)) {
    if (heading === undefined || isAmong(layers, heading)) continue;
    const found = blocks.filter(hasActions);
    if (!isAmong(actions, heading)) {
      if (found.length > 0) yield { form: 'heading', heading };
      continue;
    }
    for (const block of found)
      if (block.type === 'table' && !isActionTable(block))
        yield { form: 'table', header: block.header.span, slip: slipIn(block) };
  }
}

/** A table with an owner or an action, and a date; a check box with a date. */
function hasActions(block: Block): boolean {
  if (block.type === 'item') return block.checked !== undefined && readActionText(block.content).due !== undefined;
  if (block.type !== 'table' || block.rows.length === 0) return false;
  const fields = new Set(block.header.cells.map(({ text }) => actionFieldOf(text)));
  return fields.has('due') && (fields.has('owner') || fields.has('text')) && !isEventTable(block);
}

function slipIn({ header }: Table): { readonly cell: Piece; readonly name: string } | undefined {
  for (const cell of header.cells) {
    const name = actionFieldOf(cell.text) === undefined ? nearestActionLabel(cell.text) : undefined;
    if (name !== undefined) return { cell, name };
  }
  return undefined;
}
