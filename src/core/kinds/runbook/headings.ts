import type { MarkdownDocument } from '../../document/markdown-document.ts';

/** The community's headings for alert pages, in English and Japanese. */
const headings: Readonly<Record<string, readonly string[]>> = {
  meaning: ['meaning', '意味'],
  impact: ['impact', '影響'],
  diagnosis: ['diagnosis', 'debugging', '診断', '調査'],
  mitigation: ['mitigation', 'resolution', 'remediation', '緩和', '対処', '復旧'],
};

const parts = new Map(Object.entries(headings).flatMap(([part, names]) => names.map((name) => [name, part] as const)));

/** What one heading has of two at least: one of them may be that of the impact, which every report has. */
export const headingHint = new RegExp(
  [...parts].flatMap(([name, part]) => (part === 'impact' ? [] : name)).join('|'),
  'i',
);

/** At least two of Meaning, Impact, Diagnosis and Mitigation are headings of the page. */
export function looksLikeRunbook(document: MarkdownDocument): boolean {
  const found = new Set(
    document.blocks.flatMap((block) => (block.type === 'heading' ? (partOf(block.title.text) ?? []) : [])),
  );
  return found.size >= 2;
}

/** The part of a runbook that a heading begins. */
export function partOf(title: string): string | undefined {
  return parts.get(
    title
      .replace(/[:：]$/, '')
      .trim()
      .toLowerCase(),
  );
}
