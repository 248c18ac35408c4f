import type { Value } from '../../document/value.ts';
import { textsOf } from '../../document/walk.ts';

/** The numbers of the steps that the runbook's texts name; `several` when one names a range or a list of them. */
type MentionedSteps = ReadonlySet<string> | 'several';

/** Looks for `step 4` and `手順4` in all texts of a runbook but its `next`. */
export function mentionedSteps(value: Value): MentionedSteps {
  const numbers = new Set<string>();
  for (const { key, value: text } of textsOf(value)) {
    if (key === 'next') continue;
    const plain = text.normalize('NFKC');
    if (several.test(plain)) return 'several';
    for (const match of plain.matchAll(/(?:step|手順|ステップ)[ _#]{0,2}(\d{1,4})/gi))
      numbers.add(String(Number(match[1])));
  }
  return numbers;
}

const several = /\bsteps\b|(?:step|手順|ステップ)[ _]?\d{1,4} ?(?:[-~、・,〜]|to\b|and\b|or\b|と|か)/i;
