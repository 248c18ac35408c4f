import type { Words } from '../text/words.ts';
import { didYouMean } from './did-you-mean.ts';
import { fewOf } from './few-of.ts';

export function unknownCause(id: string, causes: readonly string[], nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  const few = fewOf(causes);
  const known =
    causes.length === 0
      ? { en: 'it has none', ja: '原因がありません' }
      : { en: `its causes are ${few.en}`, ja: `あるのは ${few.ja} です` };
  return {
    en: `This entry has no cause “${id}”: ${known.en}.${guess.en}`,
    ja: `このナレッジに原因「${id}」はありません（${known.ja}）。${guess.ja}`,
  };
}

export function noSolution(): Words {
  return {
    en: 'This entry has no solution: say what helps, or what to try first.',
    ja: '対処が書かれていません。有効な対処、または最初に試すことを書いてください。',
  };
}

export function duplicateId(id: string, file: string): Words {
  return {
    en: `The id “${id}” is already used in ${file}: choose another one.`,
    ja: `ID「${id}」は ${file} で使われています。別の ID にしてください。`,
  };
}

export function duplicatePart(id: string): Words {
  return {
    en: `The id “${id}” is already used above in this entry: choose another one.`,
    ja: `ID「${id}」はこのナレッジの上で使われています。別の ID にしてください。`,
  };
}

export function unknownEntry(id: string, nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  return {
    en: `There is no knowledge entry “${id}”: correct the id.${guess.en}`,
    ja: `ID「${id}」のナレッジはありません。ID を確認してください。${guess.ja}`,
  };
}

export function unknownRunbook(name: string, nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  return {
    en: `There is no runbook “${name}”: correct the name, or write the runbook.${guess.en}`,
    ja: `「${name}」に当たる手順書がありません。名前を直すか、手順書を作成してください。${guess.ja}`,
  };
}
