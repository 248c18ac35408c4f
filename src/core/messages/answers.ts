import type { ImpactReport } from '../impact/impact.ts';
import type { Words } from '../text/words.ts';

export function nothingFound(): Words {
  return { en: 'Nothing found.', ja: '見つかりませんでした。' };
}

/** @param root the folder that was searched */
export function nothingToSearch(root: string): Words {
  return {
    en: `There is nothing to search in ${root}: no knowledge entry, runbook or incident. Name the repository with --root; other pages are searched where hansei.yml names them (knowledge.include).`,
    ja: `${root} には検索の対象（ナレッジ、手順書、インシデント）がありません。--root でリポジトリを指定してください。その他のページは hansei.yml の knowledge.include で対象にできます。`,
  };
}

/**
 * What an impact is not computed from, a line for each reason.
 * @param unreadable those of the missing that are written, and cannot be read
 * @param named how a name is shown
 */
export function missingInputs(
  { missing, unreadable, ongoing }: Pick<ImpactReport, 'missing' | 'unreadable' | 'ongoing'>,
  named = (name: string) => name,
): readonly Words[] {
  const line = (en: string, ja: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [{ en: `${en}: ${names.map(named).join(', ')}.`, ja: `${ja}: ${names.map(named).join('、')}。` }];
  return [
    ...(ongoing
      ? [
          {
            en: 'The incident is ongoing: what depends on its end is computed once it is over.',
            ja: '継続中のため、終了時刻に基づく値は解決後に計算されます。',
          },
        ]
      : []),
    ...line(
      'Not given, so left out of the computation',
      '未記入のため計算に含めていません',
      missing.filter((name) => !unreadable.includes(name) && !(ongoing && name === 'resolved')),
    ),
    ...line(
      'Not readable as a date and time, so left out of the computation',
      '日時として読めないため計算に含めていません',
      unreadable,
    ),
  ];
}

/** @param names keys, or short names of faults as the codes of `check` have them */
export function faultyInputs(names: readonly string[]): Words {
  return {
    en: `Wrong, so left out of the computation: ${names.join(', ')}. Run hansei check to see where.`,
    ja: `誤りがあるため計算に含めていません: ${names.join('、')}。場所は hansei check で確認できます。`,
  };
}
