import type { Words } from '../text/words.ts';

export const limitOrder = (warning: number, operator: string, critical: number): Words => ({
  en: `With ${operator}, ${warning} comes no sooner than ${critical}, which is critical already: the warning never shows.`,
  ja: `${operator} では ${warning} に達する前に危険（${critical}）と判定され、警告が出ません。`,
});
export const noNumber = (operator: string, value: string): Words => ({
  en: `“${operator}” compares numbers, and “${value}” is none: write a number, or use ==, contains or matches.`,
  ja: `「${operator}」は数値の比較ですが、「${value}」は数値ではありません。数値にするか、==、contains、matches を使ってください。`,
});
export const noExpression = (value: string): Words => ({
  en: `“${value}” is no regular expression: look at its brackets.`,
  ja: `「${value}」は正規表現として正しくありません。括弧の対応を確かめてください。`,
});
export const changesSomething = (): Words => ({
  en: 'This changes something. A check only looks: move the command into a runbook.',
  ja: 'システムの状態を変える操作です。チェックは調べるだけにし、この操作は手順書に移してください。',
});
export const duplicateName = (name: string): Words => ({
  en: `Another check above is called “${name}” too: say what sets them apart.`,
  ja: `「${name}」という名前のチェックが上にもあります。区別できる名前にしてください。`,
});
