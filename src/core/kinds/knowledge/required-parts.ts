import type { Knowledge } from '../../../generated/types.ts';
import type { Words } from '../../text/words.ts';

type Entry = Knowledge['knowledge_entry'];

/** What a template of the taxonomy asks of an entry, where that can be told. */
interface RequiredPart {
  readonly isThere: (entry: Entry) => boolean;
  readonly how: Words;
}

const hasCauses = ({ causes = [] }: Entry) => causes.length > 0;
const hasSolutions = ({ solutions = [] }: Entry) => solutions.length > 0;
const hasRunbook = ({ solutions = [] }: Entry) => solutions.some(({ runbook }) => runbook !== undefined);

/** By the template's name. Others may mean anything: whether an entry has them is not known. */
export const requiredParts: Readonly<Record<string, RequiredPart>> = {
  symptom_description: {
    isThere: ({ symptom }) => (symptom?.description ?? '').trim() !== '',
    how: { en: 'describe what you see under symptom', ja: 'symptom: に見えている現象を書いてください' },
  },
  error_patterns: {
    isThere: ({ symptom }) => (symptom?.signals ?? []).length > 0,
    how: {
      en: 'list its alerts, error codes and log lines under symptom.signals',
      ja: 'symptom.signals: にアラート名・エラーコード・ログの文言を挙げてください',
    },
  },
  diagnostic_steps: {
    isThere: (entry) => hasCauses(entry) || hasRunbook(entry),
    how: {
      en: 'list the possible causes, or name a runbook under a solution',
      ja: '切り分ける原因を causes: に挙げるか、対処に runbook: を書いてください',
    },
  },
  resolution_actions: {
    isThere: hasSolutions,
    how: { en: 'describe what helps under solutions', ja: 'solutions: に有効な対処を書いてください' },
  },
  troubleshooting_guide: {
    isThere: (entry) => hasSolutions(entry) || hasRunbook(entry),
    how: { en: 'give steps under solutions:, or a runbook', ja: 'solutions: に手順または runbook: を書いてください' },
  },
};
