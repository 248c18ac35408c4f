import type { Words } from '../text/words.ts';

export function nothingFound(): Words {
  return { en: 'Nothing found.', ja: '見つかりませんでした。' };
}

export function missingInputs(names: readonly string[]): Words {
  return {
    en: `Not given, so not computed from: ${names.join(', ')}.`,
    ja: `未記入のため計算に含めていません: ${names.join('、')}。`,
  };
}

/** @param names short names of faults, as the codes of `check` have them */
export function faultyInputs(names: readonly string[]): Words {
  return {
    en: `Cannot be right, so not computed from: ${names.join(', ')}. hansei check says where.`,
    ja: `誤りがあるため計算に含めていません: ${names.join('、')}。場所は hansei check で確認できます。`,
  };
}
