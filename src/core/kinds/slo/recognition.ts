import { isMap, type Value } from '../../document/value.ts';
import type { KindHead } from '../kind.ts';

export const slo = {
  id: 'slo',
  title: { en: 'Service level objective', ja: 'SLO' },
  recognition: { shape: { hint: 'openslo/', matches: isSlo } },
} as const satisfies KindHead;

function isSlo(value: Value): boolean {
  return (
    isMap(value) &&
    typeof value['apiVersion'] === 'string' &&
    value['apiVersion'].startsWith('openslo/') &&
    value['kind'] === 'SLO'
  );
}
