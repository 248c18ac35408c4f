import { isMap, type Value } from '../document/value.ts';
import type { Kind } from '../kinds/kind.ts';
import { applyEdits, type Edit } from '../text/span.ts';
import { Workspace } from '../workspace/workspace.ts';
import { solutionKey } from './outcome.ts';
import { asRate, solutionsOf, statedWhenAbsent } from './rate-change.ts';

/** Three versions of a file: where two branches parted, and both ends. */
export interface ThreeVersions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Makes the success rates of three versions of an entry's file the same, so that a merge of texts finds no conflict in
 * them. Both branches' moves count: the rate is `ours + theirs − base`, kept in [0, 1], whichever side is merged into
 * the other. Everything else stays as it is in each version.
 * @param path tells how the file is read
 */
export function mergeRates(kinds: readonly Kind[], path: string, versions: ThreeVersions): ThreeVersions {
  const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map((text) =>
    ratesIn(kinds, path, text),
  ) as [Rates, Rates, Rates];
  const edits: [Edit[], Edit[], Edit[]] = [[], [], []];
  for (const [key, mine] of ours) {
    const other = theirs.get(key);
    const common = base.get(key);
    if (other === undefined) continue;
    const merged = mergedRate(common?.rate ?? statedWhenAbsent, mine.rate, other.rate);
    for (const [index, rate] of [common, mine, other].entries()) {
      if (rate !== undefined && rate.rate !== merged)
        (edits[index] as Edit[]).push({ span: rate.span, text: String(merged) });
    }
  }
  return {
    base: applyEdits(versions.base, edits[0]),
    ours: applyEdits(versions.ours, edits[1]),
    theirs: applyEdits(versions.theirs, edits[2]),
  };
}

/** Both moves from the common rate count, in any order. */
export function mergedRate(base: number, ours: number, theirs: number): number {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : asRate(ours + theirs - base);
}

type Rates = ReadonlyMap<string, { readonly rate: number; readonly span: Edit['span'] }>;

/** The success rates that are written in a file, by entry and solution. */
function ratesIn(kinds: readonly Kind[], path: string, text: string): Rates {
  const workspace = new Workspace(kinds);
  workspace.set(path, text);
  const rates = new Map<string, { rate: number; span: Edit['span'] }>();
  for (const { kind, subject } of workspace.file(path)?.documents ?? []) {
    if (kind.id !== 'knowledge') continue;
    const value = subject.value as Value;
    const entry = isMap(value) ? value['knowledge_entry'] : undefined;
    const id = isMap(entry) ? entry['id'] : undefined;
    for (const [index, solution] of solutionsOf(value).entries()) {
      const span = subject.source.find(`/knowledge_entry/solutions/${index}/success_rate`);
      if (!isMap(solution) || typeof solution['success_rate'] !== 'number' || span === undefined) continue;
      rates.set(solutionKey(String(id), String(solution['id'])), { rate: solution['success_rate'], span });
    }
  }
  return rates;
}
