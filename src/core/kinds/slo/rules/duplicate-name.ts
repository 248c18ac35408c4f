import { isMap, type ValueMap } from '../../../document/value.ts';
import { duplicateSloName } from '../../../messages/slo.ts';
import type { Rule } from '../../../rule.ts';
import { duplicateDefinition } from '../../../rules/duplicate-definition.ts';

const objective = (name: string, target: number) => `apiVersion: openslo/v1
kind: SLO
metadata: { name: ${name} }
spec:
  service: cart
  timeWindow: [{ duration: 30d, isRolling: true }]
  objectives: [{ target: ${target} }]
`;

export const duplicateName: Rule<ValueMap> = {
  code: 'slo/duplicate-name',
  // One of each environment may well be meant, as long as nothing is measured against them.
  severity: 'warning',
  reads: ['/metadata/name'],
  acrossFiles: true,
  summary: { en: 'Two OpenSLO documents have the same name', ja: '名前が重複する OpenSLO 文書' },
  why: {
    en: 'Incidents name the target they are measured against: with two of the same name, nobody knows which one is used.',
    ja: 'インシデントは評価に使う目標をこの名前で参照します。重複していると、どちらの目標で評価されるのか分かりません。',
  },
  good: `${objective('cart-availability', 0.999)}---\n${objective('cart-latency', 0.99)}`,
  bad: `${objective('cart-availability', 0.999)}---\n${objective('cart-availability', 0.99)}`,
  *check(subject, repository) {
    const { metadata } = subject.value;
    const name = isMap(metadata) ? metadata['name'] : undefined;
    if (typeof name !== 'string') return;
    const definition = { at: '/metadata/name', id: name, name: `slo:${name}` };
    yield* duplicateDefinition(subject, repository, definition, undefined, duplicateSloName);
  },
};
