import type { Words } from '../text/words.ts';

export const limitOrder = (warning: number, operator: string, critical: number): Words => ({
  en: `With ${operator}, the warning (${warning}) is not reached before the critical limit (${critical}), so it never shows: correct one of them.`,
  ja: `${operator} では警告（${warning}）より先に危険（${critical}）と判定され、警告が出ません。どちらかの値を直してください。`,
});
export const noNumber = (operator: string, value: string): Words => ({
  en: `“${operator}” compares numbers, but “${value}” is not one: write a number, or use ==, contains or matches.`,
  ja: `「${operator}」は数値の比較ですが、「${value}」は数値ではありません。数値にするか、==、contains、matches を使ってください。`,
});
export const noExpression = (value: string): Words => ({
  en: `“${value}” is not a valid regular expression: check its brackets.`,
  ja: `「${value}」は正規表現として正しくありません。括弧の対応を確かめてください。`,
});
export const changesSomething = (): Words => ({
  en: 'This command changes the system, but a check should only look: move it to a runbook.',
  ja: 'システムの状態を変える操作です。チェックは調べるだけにし、この操作は手順書に移してください。',
});
export const duplicateName = (name: string): Words => ({
  en: `Another check above is also named “${name}”: give them different names.`,
  ja: `「${name}」という名前のチェックが上にもあります。区別できる名前にしてください。`,
});
