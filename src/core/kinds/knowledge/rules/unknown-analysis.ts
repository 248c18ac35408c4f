import type { Knowledge } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/upkeep.ts';
import type { Rule } from '../../../rule.ts';
import { isMissing } from '../../../rules/link-target.ts';
import { unknownReference } from '../../../rules/unknown-reference.ts';
import type { RuleRepository } from '../../../workspace/repository.ts';
import { isAnalysisPath } from '../analysis-names.ts';

const entry = (rca: string) => `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out }
  causes:
    - { id: leak, description: Connection leak, rca: ${rca} }
  solutions:
    - { id: restart, steps: [Restart the workers] }
`;

export const unknownAnalysis: Rule<Knowledge> = {
  code: 'knowledge/unknown-analysis',
  severity: 'warning',
  reads: ['/knowledge_entry/causes'],
  acrossFiles: true,
  summary: { en: 'A cause whose analysis is missing', ja: '存在しない分析を指す原因' },
  why: {
    en: 'The analysis is the evidence for the cause, and the link leads nowhere. A repository without any incident keeps them elsewhere, and is ignored.',
    ja: '分析は原因の根拠ですが、リンク先がありません。インシデントが 1 件もないリポジトリは対象外です。',
  },
  good: entry('https://wiki.example/rca/14'),
  bad: entry('incidents/inc-2026-014.md'),
  *check(subject, repository) {
    for (const [index, { rca }] of (subject.value.knowledge_entry?.causes ?? []).entries()) {
      if (typeof rca !== 'string' || rca === '' || isPlaceholder(rca)) continue;
      const at = `/knowledge_entry/causes/${index}/rca`;
      if (isAnalysisPath(rca)) {
        // From the entry, or from the root; `../` can only be meant from the entry.
        const isFromEntry = rca.startsWith('../');
        if (isMissing(rca, subject.path, repository) && (isFromEntry || isMissing(rca, '', repository)))
          yield { at, message: say.brokenLink(rca) };
        continue;
      }
      const known = [...repository.names('incident'), ...repository.names('rca')];
      if (known.length === 0 || isDefined(rca, repository)) continue;
      yield unknownReference(subject, at, rca, known, (nearest) => say.unknownAnalysis(rca, nearest));
    }
  },
};

function isDefined(name: string, repository: RuleRepository): boolean {
  return [`incident:${name}`, `rca:${name}`].some((full) => repository.definitions(full).length > 0);
}
