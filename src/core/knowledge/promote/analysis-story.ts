import type { Rca } from '../../../generated/types.ts';
import { isPlaceholder } from '../../document/placeholder.ts';
import type { RcaModel } from '../../kinds/rca/model.ts';
import type { Subject } from '../../rule.ts';

/** A cause as an analysis names it. */
export interface Factor {
  /** Lower case, unique in its list. */
  readonly id: string;
  readonly text: string;
}

/** An action that was done about a cause. */
export interface Fix {
  readonly text: string;
  /** The id of the factor that it answers. */
  readonly cause: string | undefined;
}

const mostFactors = 6;
const mostFixes = 3;

/**
 * The factors that explain what one sees: the technical ones. Those of the process and of the organisation explain why
 * it could happen, which helps nobody on call; they count where nothing else is written.
 */
export function factorsOf(analysis: Subject<Rca, RcaModel>): readonly Factor[] {
  const { technical = [], process = [], organisational = [] } = analysis.value.layers ?? {};
  const written = [technical, process, organisational].find((list) => list.some(isSaid)) ?? [];
  const used = new Set<string>();
  return written
    .filter(isSaid)
    .slice(0, mostFactors)
    .map(({ id, text }, index) => {
      const wanted = id?.toLowerCase() ?? `cause-${index + 1}`;
      const own = used.has(wanted) ? `${wanted}-${index + 1}` : wanted;
      used.add(own);
      return { id: own, text: text.replace(/\s+/g, ' ').trim() };
    });
}

/** What was done about the technical factors, and not only to see them sooner. */
export function fixesOf({ model }: Subject<Rca, RcaModel>): readonly Fix[] {
  const technical = new Set(
    model.factors.flatMap(({ layer, id }) => (layer === 'technical' && id !== undefined ? [id] : [])),
  );
  return model.actions
    .filter(({ isDone, text, factors, type = '' }) => {
      const isWatching = /^detect|^検知/.test(type) || watching.test(text);
      return isDone && isSaid({ text }) && !isWatching && factors.some((factor) => technical.has(factor));
    })
    .slice(0, mostFixes)
    .map(({ text, factors }) => ({ text, cause: factors.find((factor) => technical.has(factor))?.toLowerCase() }));
}

const watching = /\balert|\bmonitor|\bdashboard|アラート|監視|検知|ダッシュボード/i;

function isSaid({ text = '' }: { readonly text?: string }): boolean {
  return text.trim() !== '' && !isPlaceholder(text);
}
