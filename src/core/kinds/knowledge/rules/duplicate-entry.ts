import type { Knowledge } from '../../../../generated/types.ts';
import { isSameSymptom, titlePlace } from '../../../knowledge/symptom-sketch.ts';
import * as say from '../../../messages/upkeep.ts';
import type { Rule } from '../../../rule.ts';
import type { PlacedDefinition, Repository } from '../../../workspace/repository.ts';
import { sketchIn } from '../meeting-points.ts';
import type { KnowledgeModel } from '../model.ts';

const entry = (id: string, title: string, description: string, more = '') => `knowledge_entry:
  id: ${id}
  title: ${title}
  symptom: { description: "${description}" }
  solutions:
    - { id: restart, steps: [Restart the workers] }
${more}`;
const first = entry(
  'kb-cart-pool',
  'Connection pool exhausted',
  'Requests to the cart time out, no connection is free',
);

/** So many entries at one meeting place are a form that somebody filled in, not copies. */
const mostAtOnePlace = 20;

export const duplicateEntry: Rule<Knowledge, KnowledgeModel> = {
  code: 'knowledge/duplicate-entry',
  severity: 'info',
  reads: ['/knowledge_entry/id', '/knowledge_entry/title', '/knowledge_entry/symptom/description'],
  acrossFiles: true,
  summary: { en: 'Two entries for the same symptom', ja: '同じ症状のナレッジが 2 つある' },
  why: {
    en: 'A search may find either of the two, and outcomes are split between them. Entries that name each other under `related`, or that apply to different services, are ignored.',
    ja: '検索した人は片方しか見つけられず、結果の記録も分かれます。`related` で互いに示しているもの、サービスが異なるものは対象外です。',
  },
  good: `${first}---\n${entry('kb-cart-dns', 'Names do not resolve', 'Calls fail with no such host, the resolver does not answer')}`,
  bad: `${first}---\n${entry('kb-pool', 'Pool of connections is exhausted', 'Requests to the cart time out, no connection is free')}`,
  *check({ path, value: { knowledge_entry: body }, model }, repository) {
    const { id, title = '', related = [] } = body ?? {};
    if (typeof id !== 'string') return;
    const seen = new Set<string>([id]);
    for (const point of model.meetingPoints) {
      const met = repository.definitions(point.name);
      if (met.length < 2 || met.length > mostAtOnePlace) continue;
      for (const other of met) {
        if (seen.has(other.title)) continue;
        seen.add(other.title);
        const hasSameTitle = point.name.endsWith(`:${titlePlace(title)}`);
        if (!isSameSymptom(sketchIn(point), sketchIn(other), hasSameTitle)) continue;
        if (related.includes(other.title) || refersTo(other, id, repository)) continue;
        const place = {
          ...(other.file !== path && { file: other.file }),
          span: other.span,
          message: say.sameSymptom(),
        };
        yield { at: '/knowledge_entry/title', message: say.duplicateEntry(other.title, other.file), related: [place] };
      }
    }
  },
};

/** The other entry knows of this one already. */
function refersTo({ file }: PlacedDefinition, id: string, repository: Repository): boolean {
  return repository.references(`knowledge:${id}`).some((reference) => reference.file === file);
}
