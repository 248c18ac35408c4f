import type { Block, MarkdownDocument } from '../../document/markdown-document.ts';

const zone = '(UTC|GMT|[A-Z]{3,5}|[A-Z][a-z]{2,20}/[A-Z][A-Za-z_]{2,30}|日本時間|日本標準時|協定世界時)(?![A-Za-z])';
const statements: readonly RegExp[] = [
  new RegExp(
    `(?:^|[^A-Za-z])(?:[Tt]imes|[Tt]imestamps)(?: (?:below|here|shown|given|listed|are|is|all)){0,4} in (?:the )?${zone}`,
  ),
  new RegExp(`(?:時刻|時間|日時)(?:表記|表示)?は、?(?:すべて|全て)?、? ?${zone}`),
];
const header = new RegExp(`(?:[Tt]ime|TIME|時刻|日時)s? ?(?:in |[(（\\[])${zone}`);
const names: Readonly<Record<string, string>> = { 日本時間: 'Asia/Tokyo', 日本標準時: 'Asia/Tokyo', 協定世界時: 'UTC' };
const longest = 2000;

/** The zone that a page states for its times in words (“All times in CET.”) or in the head of a table. */
export function statedZone({ blocks }: MarkdownDocument): string | undefined {
  for (const block of blocks) {
    const name = zoneIn(block);
    if (name !== undefined) return names[name] ?? name;
  }
  return undefined;
}

function zoneIn(block: Block): string | undefined {
  if (block.type === 'table') {
    for (const { text } of block.header.cells) {
      const match = header.exec(text.slice(0, longest));
      if (match !== null) return match[1];
    }
  } else if (block.type === 'paragraph' || block.type === 'item') {
    const text = block.content.text.slice(0, longest);
    for (const pattern of statements) {
      const match = pattern.exec(text);
      if (match !== null) return match[1];
    }
  }
  return undefined;
}
