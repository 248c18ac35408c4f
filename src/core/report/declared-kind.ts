import type { MarkdownDocument } from '../document/markdown-document.ts';
import { isMap, type Value } from '../document/value.ts';

export type ReportKind = 'timeline' | 'rca';

/** What `kind` is in the front matter of a report of each kind. */
export const reportNames = { timeline: ['timeline', 'postmortem'], rca: ['rca'] } as const satisfies Readonly<
  Record<ReportKind, readonly string[]>
>;

/** The report that the front matter declares. */
export function declaredKind({ frontMatter }: MarkdownDocument): ReportKind | undefined {
  const value = frontMatter?.document.value;
  return isMap(value) ? reportOf(value['kind']) : undefined;
}

export function reportOf(name: Value | undefined): ReportKind | undefined {
  const kinds: readonly ReportKind[] = ['timeline', 'rca'];
  return kinds.find((kind) => reportNames[kind].some((known) => known === name));
}

/** Whether the front matter of a page says what the page is. */
export function declaresKind({ frontMatter }: MarkdownDocument): boolean {
  const value = frontMatter?.document.value;
  return isMap(value) && typeof value['kind'] === 'string';
}
