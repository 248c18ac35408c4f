import type { listOf } from '../../document/composer.ts';
import { listedLines } from '../../document/markdown/sections.ts';
import type { ListItem, Piece, TableRow } from '../../document/markdown-document.ts';
import type { SourceNode } from '../../document/source.ts';
import type { Value } from '../../document/value.ts';
import { pieceAt } from './action-text.ts';
import { below, leastDepth } from './actions.ts';
import { isRiskLabel } from './labels.ts';
import type { LayerSection } from './sections.ts';

type FactorItem = Parameters<typeof listOf>[0][number];

const idPattern = /^[*_]{0,2}\[?([A-Z]{1,3}-?\d{1,3})\]?[*_]{0,2}\s*[:：.)、]?[*_]{0,2}\s+/;
const risk =
  /[（(]\s*(?:accepted risk|risk accepted|リスク受容|受容(?:する|した)リスク)\s*[:：]\s*([^()（）]{1,500})[)）]\s*$/i;

/** The factors of a part of a layer: its list items, sub-headings as groups; or its paragraphs, by lines that stand for items (`・`), and the rows of its tables where it has no list. */
export function factorsOf({ section, heading }: LayerSection): readonly FactorItem[] {
  const items = section.blocks.filter((block): block is ListItem => block.type === 'item');
  const group = section.heading === heading ? undefined : section.heading?.title;
  if (items.length > 0) {
    const depth = leastDepth(items);
    return items.flatMap((item, index) => {
      if (item.depth > depth || item.content.text === '') return [];
      return [factorOf(item.content, group, below(items, index))];
    });
  }
  return section.blocks.flatMap((block) => {
    if (block.type === 'table') return block.rows.flatMap((row) => factorOfRow(row, group));
    const isProse = block.type === 'paragraph' && !block.content.text.startsWith('<!--');
    const lines = isProse ? listedLines(block.content) : [];
    return isProse ? (lines.length > 0 ? lines : [block.content]).map((line) => factorOf(line, group, [])) : [];
  });
}

/** The first cell that says something; an id in a cell of its own goes before it. */
function factorOfRow({ cells, span }: TableRow, group: Piece | undefined): readonly FactorItem[] {
  const [first, ...others] = cells.filter(({ text }) => text !== '');
  if (first === undefined) return [];
  const text = others[0];
  const isId = /^[A-Z]{1,3}-?\d{1,3}$/.test(first.text) && text !== undefined;
  const factor = factorOf(isId ? text : first, group, []);
  return [{ span, members: isId ? { id: [first.text, { value: first.span }], ...factor.members } : factor.members }];
}

function factorOf(content: Piece, group: Piece | undefined, nested: readonly ListItem[]): FactorItem {
  const members: Record<string, readonly [Value, SourceNode]> = {};
  const put = (name: string, piece: Piece) => {
    members[name] = [piece.text, { value: piece.span }];
  };
  const id = idPattern.exec(content.text);
  const accepted = risk.exec(content.text);
  const start = id?.[0].length ?? 0;
  const end = accepted?.index ?? content.text.length;
  if (id !== null) put('id', pieceAt(content, id[0].indexOf(id[1] as string), (id[1] as string).length));
  if (group !== undefined) put('group', group);
  const words = content.text.slice(start, end).trimEnd();
  put('text', words === '' ? content : pieceAt(content, start, words.length));
  if (accepted !== null)
    put(
      'accepted_risk',
      pieceAt(content, content.text.lastIndexOf(accepted[1] as string), (accepted[1] as string).length),
    );
  const below = nested.find(
    ({ label, value }) => label !== undefined && value !== undefined && value.text !== '' && isRiskLabel(label.text),
  );
  if (accepted === null && below?.value !== undefined) put('accepted_risk', below.value);
  return { span: content.span, members };
}
