import { labelledLines } from '../../document/markdown/sections.ts';
import type { Block, MarkdownDocument } from '../../document/markdown-document.ts';
import { fieldOf } from '../../report/fact-labels.ts';
import { keyInstants } from '../../report/key-instants.ts';
import { isTimelineHeading } from '../../report/timeline-heading.ts';

const zone = '(UTC|GMT|[A-Z]{3,5}|[A-Z][a-z]{2,20}/[A-Z][A-Za-z_]{2,30}|日本時間|日本標準時|協定世界時)(?![A-Za-z])';
const statements: readonly RegExp[] = [
  new RegExp(
    `(?:^|[^A-Za-z])(?:[Tt]imes|[Tt]imestamps)(?: (?:below|here|shown|given|listed|are|is|all)){0,4} in (?:the )?${zone}`,
  ),
  new RegExp(`(?:^|[^A-Za-z])[Aa]ll [Tt]imes(?:tamps)?(?: (?:below|here|shown|given|listed|are|is)){0,3}:? ${zone}`),
  new RegExp(`(?:時刻|時間|日時)(?:表記|表示)?は、?(?:すべて|全て)?、? ?${zone}`),
];
const header = new RegExp(`(?:[Tt]ime|TIME|時刻|日時)s? ?(?:in |[(（\\[])${zone}`);
const names: Readonly<Record<string, string>> = { 日本時間: 'Asia/Tokyo', 日本標準時: 'Asia/Tokyo', 協定世界時: 'UTC' };
const longest = 2000;

const inBrackets = new RegExp(`[(（\\[](?:[Aa]ll )?(?:[Tt]imes? )?(?:are |in )*${zone}[)）\\]]`);

/**
 * The zone that a page states for its times: in words (“All times in CET.”), in the head of a table, in the heading of the
 * timeline, or in the label of a key instant (“Started (UTC)”).
 */
export function statedZone(document: MarkdownDocument): string | undefined {
  const name = firstZone(document);
  return name === undefined ? undefined : (names[name] ?? name);
}

function firstZone(document: MarkdownDocument): string | undefined {
  for (const block of document.blocks) {
    const name = zoneIn(block);
    if (name !== undefined) return name;
  }
  if (!inBrackets.test(document.text)) return undefined;
  for (const { label } of labelledLines(document)) {
    const match = inBrackets.exec(label.text);
    if (match !== null && instants.has(fieldOf(label.text) ?? '')) return match[1];
  }
  return undefined;
}

const instants: ReadonlySet<string> = new Set(keyInstants.map((name) => `/${name}`));

function zoneIn(block: Block): string | undefined {
  if (block.type === 'table') {
    for (const { text } of block.header.cells) {
      const match = header.exec(text.slice(0, longest));
      if (match !== null) return match[1];
    }
  } else if (block.type === 'heading') {
    const title = block.title.text.slice(0, longest);
    return isTimelineHeading(title) ? inBrackets.exec(title)?.[1] : undefined;
  } else if (block.type === 'paragraph' || block.type === 'item') {
    const text = block.content.text.slice(0, longest);
    for (const pattern of statements) {
      const match = pattern.exec(text);
      if (match !== null) return match[1];
    }
  }
  return undefined;
}
