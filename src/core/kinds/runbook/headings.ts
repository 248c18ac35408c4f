import type { MarkdownDocument } from '../../document/markdown-document.ts';

/** The community's headings for alert pages, in English and Japanese. */
const headings: readonly (readonly [RegExp, string])[] = [
  [/^(?:meaning|意味)$/i, 'meaning'],
  [/^(?:impact|影響)$/i, 'impact'],
  [/^(?:diagnosis|debugging|診断|調査)$/i, 'diagnosis'],
  [/^(?:mitigation|resolution|remediation|緩和|対処|復旧)$/i, 'mitigation'],
];

/** At least two of Meaning, Impact, Diagnosis and Mitigation are headings of the page. */
export function looksLikeRunbook(document: MarkdownDocument): boolean {
  const found = new Set(
    document.blocks.flatMap((block) => (block.type === 'heading' ? (partOf(block.title.text) ?? []) : [])),
  );
  return found.size >= 2;
}

/** The part of a runbook that a heading begins. */
export function partOf(title: string): string | undefined {
  const plain = title.replace(/[:：]$/, '').trim();
  return headings.find(([pattern]) => pattern.test(plain))?.[1];
}
