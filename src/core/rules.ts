import { kinds } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import type { Rule } from './rule.ts';

/** Every rule of every kind, once, sorted by code: derived from the table of kinds. */
export const allRules: readonly Rule[] = rulesOf(kinds);

function rulesOf(table: readonly Kind[]): readonly Rule[] {
  const byCode = new Map<string, Rule>();
  for (const rule of table.flatMap(({ rules }) => rules)) if (!byCode.has(rule.code)) byCode.set(rule.code, rule);
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
