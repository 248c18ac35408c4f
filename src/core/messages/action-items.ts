import type { ActionState } from '../action-items/action-items.ts';
import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';

export const proofMissing = (): Words => ({
  en: 'Enter the evidence that it is done.',
  ja: '完了したことを示すものを入力してください。',
});
export const proofUnreadable = (): Words => ({
  en: 'Enter one piece of evidence, without spaces, commas, semicolons, brackets or pipes.',
  ja: '証跡は 1 つだけ入力してください。空白・読点・カンマ・セミコロン・括弧・縦棒は使えません。',
});
export const proofUnknown = (text: string): Words => ({
  en: `There is no alert rule or runbook “${text}” in this repository. Enter a commit as 7 to 40 hexadecimal digits, a file as its path from the root, anything else as its URL.`,
  ja: `「${text}」というアラートルールや手順書はこのリポジトリにありません。コミットは 7〜40 桁の 16 進数、ファイルはルートからのパス、その他は URL で指定してください。`,
});
export const proofNotFound = (text: string): Words => ({
  en: `“${text}” is not in this repository.`,
  ja: `「${text}」はこのリポジトリにありません。`,
});

const states: Readonly<Record<ActionState, Words>> = {
  overdue: { en: 'Overdue', ja: '期限切れ' },
  open: { en: 'Open', ja: '未完了' },
  done: { en: 'Done', ja: '完了' },
};
export const stateName = (state: ActionState): Words => states[state];
export const noOwner = (): Words => ({ en: 'No owner', ja: '担当なし' });
export const dueOn = (due: string): Words => ({ en: `due ${due}`, ja: `期限 ${due}` });
export const daysLate = (days: number): Words => ({
  en: `${counted(days, 'day')} overdue`,
  ja: `${days} 日超過`,
});
export const overdueCount = (count: number): Words => ({
  en: counted(count, 'overdue action item'),
  ja: `期限切れのアクションアイテム ${count} 件`,
});
export const proofQuestion = (): Words => ({
  en: 'What is the evidence? A commit, an alert rule, a runbook, the path of an experiment, or a URL',
  ja: '完了を示す証跡は何ですか？ コミット、アラートルール、手順書、実験のパス、または URL',
});
export const ownerFilter = (): Words => ({
  en: 'Show only action items whose owner contains this text; leave empty for everybody',
  ja: '担当者の名前にこの文字列を含むものだけを表示（空欄で全員）',
});
export const shownOwner = (owner: string): Words => ({ en: `owner: ${owner}`, ja: `担当: ${owner}` });
export const withDone = (): Words => ({ en: 'with done ones', ja: '完了も表示' });
export const nothingMatches = (): Words => ({
  en: 'No action item matches the filter.',
  ja: 'フィルターに一致するアクションアイテムはありません。',
});
export const changedMeanwhile = (): Words => ({
  en: 'The document has changed, and this action item is no longer open in it. Nothing was written.',
  ja: '文書が変更され、該当する未完了のアクションアイテムがありません。何も書き込んでいません。',
});
export const reportTitle = (): Words => ({ en: 'Action items', ja: 'アクションアイテム' });
export const reportCounts = (overdue: number, open: number, done: number): Words => ({
  en: `${overdue} overdue, ${open} open, ${done} done`,
  ja: `期限切れ ${overdue} 件、未完了 ${open} 件、完了 ${done} 件`,
});
export const reportColumns = (): Readonly<Record<keyof Words, readonly string[]>> => ({
  en: ['Action', 'Owner', 'Due', 'Incident', 'Evidence'],
  ja: ['アクション', '担当', '期限', 'インシデント', '証跡'],
});
export const noActionItems = (): Words => ({
  en: 'No action items found.',
  ja: 'アクションアイテムはありません。',
});
