import type { Words } from '../text/words.ts';

export const hasNoTasks = (path: string): Words => ({
  en: `${path} has no task that a calendar could show: hansei check says what cannot be read.`,
  ja: `${path} にはカレンダーにできる作業がありません。読み取れない箇所は hansei check で確認できます。`,
});

/** @param kinds the titles of the kinds that can be exported so */
export const otherKind = (path: string, form: string, kinds: readonly Words[]): Words => ({
  en: `${path} cannot be exported to ${form}: that is made of ${kinds.map(({ en }) => en.toLowerCase()).join(' or ')}.`,
  ja: `${path} は ${form} に出力できません。対象は${kinds.map(({ ja }) => ja).join('、')}です。`,
});
