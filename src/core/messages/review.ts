import type { Severity } from '../problem.ts';
import { counted } from '../text/counted.ts';
import type { Language, Words } from '../text/words.ts';
import { severityName } from './command-line.ts';

export function reviewTitle(): Words {
  return { en: 'Review by Hansei', ja: 'Hansei によるレビュー' };
}

export function nothingToReview(): Words {
  return {
    en: 'No postmortem, runbook or knowledge entry was changed.',
    ja: 'ポストモーテム、手順書、ナレッジの変更はありません。',
  };
}

/** @param others files that are not changed, with problems that come from what was */
export function reviewed(files: number, others: number): Words {
  if (files === 0 && others === 0)
    return {
      en: 'No other document is affected by what was removed or renamed:',
      ja: '削除または改名の影響を受ける文書はありません:',
    };
  if (files === 0)
    return {
      en: 'Documents affected by what was removed or renamed:',
      ja: '削除または改名の影響を受ける文書があります:',
    };
  return { en: `${counted(files, 'document')}:`, ja: `${files} 件の文書:` };
}

/** @param counts of severities that there are; none when nothing was found */
export function problemCounts(counts: readonly { readonly severity: Severity; readonly count: number }[]): Words {
  if (counts.length === 0) return { en: 'no problems', ja: '問題なし' };
  const parts = counts.map(({ severity, count }) => {
    const name = severityName(severity);
    return { en: counted(count, name.en, severity === 'info' ? name.en : undefined), ja: `${name.ja} ${count}` };
  });
  return { en: parts.map(({ en }) => en).join(', '), ja: parts.map(({ ja }) => ja).join('、') };
}

export function overviewColumns(): Readonly<Record<Language, readonly [string, string, string]>> {
  return { en: ['Document', 'Problems', 'Duration'], ja: ['文書', '問題', '影響時間'] };
}

export function unchanged(): Words {
  return {
    en: 'Not changed here; these problems come from other changes.',
    ja: 'このファイル自体は変更されていませんが、他の変更により次の問題が生じます。',
  };
}

/** @param names of files, as code */
export function removed(names: readonly string[]): Words {
  return { en: `Removed or renamed: ${names.join(', ')}`, ja: `削除または改名: ${names.join('、')}` };
}

export function problemsHeading(): Words {
  return { en: 'Problems', ja: '問題' };
}

/** In front of a problem that the change brought. */
export function newProblem(): Words {
  return { en: 'new', ja: '新規' };
}

export function lineNumber(line: number): Words {
  return { en: `line ${line}`, ja: `${line} 行目` };
}

export function moreProblems(count: number): Words {
  return { en: `and ${count} more: hansei check shows them all`, ja: `ほか ${count} 件（hansei check ですべて表示）` };
}

export function impactHeading(): Words {
  return { en: 'Computed impact', ja: '影響（計算値）' };
}

export function checklistHeading(): Words {
  return { en: 'Checklist', ja: 'チェックリスト' };
}

export function questionsHeading(): Words {
  return { en: 'Questions for a person', ja: '人が答える問い' };
}

export function notRead(): Words {
  return { en: 'not checked, because part of the document cannot be read', ja: '文書の一部を読み取れないため未検査' };
}

export function filesLeftOut(count: number): Words {
  return {
    en: `${counted(count, 'further document is', 'further documents are')} left out: the page would be too long for a comment.`,
    ja: `コメントの長さの上限を超えるため、残り ${count} 件の文書は省略しました。`,
  };
}
