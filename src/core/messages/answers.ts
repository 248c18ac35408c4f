import type { Words } from '../text/words.ts';

export function nothingFound(): Words {
  return { en: 'Nothing found.', ja: '見つかりませんでした。' };
}

/**
 * What an impact is not computed from, a line for each reason.
 * @param unreadable those of the missing that are written, and cannot be read
 * @param named how a name is shown
 */
export function missingInputs(
  { missing, unreadable }: { readonly missing: readonly string[]; readonly unreadable: readonly string[] },
  named = (name: string) => name,
): readonly Words[] {
  const line = (en: string, ja: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [{ en: `${en}: ${names.map(named).join(', ')}.`, ja: `${ja}: ${names.map(named).join('、')}。` }];
  return [
    ...line(
      'Not given, so not computed from',
      '未記入のため計算に含めていません',
      missing.filter((name) => !unreadable.includes(name)),
    ),
    ...line(
      'Cannot be read as a date and a time, so not computed from',
      '日時として読めないため計算に含めていません',
      unreadable,
    ),
  ];
}

/** @param names short names of faults, as the codes of `check` have them */
export function faultyInputs(names: readonly string[]): Words {
  return {
    en: `Cannot be right, so not computed from: ${names.join(', ')}. hansei check says where.`,
    ja: `誤りがあるため計算に含めていません: ${names.join('、')}。場所は hansei check で確認できます。`,
  };
}
