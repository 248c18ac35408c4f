import type { Words } from '../text/words.ts';
import { didYouMean } from './did-you-mean.ts';
import { fewOf } from './few-of.ts';

export function duplicateMetric(name: string, service: string): Words {
  const where = service === '' ? { en: '', ja: '' } : { en: ` for ${service}`, ja: `（${service}）` };
  return {
    en: `“${name}” is already listed above${where.en}: remove one, or write the metric you mean.`,
    ja: `「${name}」${where.ja}は上にもあります。片方を削除するか、本来の項目に直してください。`,
  };
}

export function duplicateEscalation(to: string): Words {
  return {
    en: `${to} is already notified for this severity: remove one, or write who comes next.`,
    ja: `この重大度では ${to} に既に連絡されます。片方を削除するか、次の連絡先に直してください。`,
  };
}

export function unknownSeverity(name: string, known: readonly string[], nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  const shown = fewOf(known);
  return {
    en: `“${name}” is not a severity: use one of ${shown.en}.${guess.en}`,
    ja: `「${name}」という重大度はありません。${shown.ja} のいずれかを使ってください。${guess.ja}`,
  };
}

export function unreachable(sum: number): Words {
  return {
    en: `The weights add up to ${sum}, so no alerts are ever grouped: use a threshold of at most ${sum}.`,
    ja: `重みの合計は ${sum} なので、どのアラートもまとめられません。しきい値は ${sum} 以下にしてください。`,
  };
}
