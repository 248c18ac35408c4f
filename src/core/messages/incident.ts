import type { KeyInstant } from '../report/key-instants.ts';
import type { Words } from '../text/words.ts';

interface KeyInstantText {
  /** Of a basic fact. */
  readonly label: string;
  /** What the timeline says in its event column. */
  readonly event: string;
}

type KeyInstantWords = Readonly<Record<keyof Words, KeyInstantText>>;

const instants: Readonly<Record<KeyInstant, KeyInstantWords>> = {
  started: {
    en: { label: 'Started', event: 'Impact begins' },
    ja: { label: 'インシデント開始', event: '影響開始' },
  },
  detected: {
    en: { label: 'Detected', event: 'Detected' },
    ja: { label: '検知時刻', event: '検知' },
  },
  acknowledged: {
    en: { label: 'Acknowledged', event: 'Acknowledged' },
    ja: { label: '対応開始', event: '対応開始' },
  },
  mitigated: {
    en: { label: 'Mitigated', event: 'Mitigated' },
    ja: { label: '緩和', event: '緩和' },
  },
  resolved: {
    en: { label: 'Resolved', event: 'Resolved' },
    ja: { label: '解決時刻', event: '復旧' },
  },
};

/** What a document says of a key instant. */
export function keyInstantWords(name: KeyInstant): KeyInstantWords {
  return instants[name];
}

export const notAnIncident = (): Words => ({
  en: 'Open the postmortem or timeline of the incident first, or start one with “Hansei: Start an Incident Now”.',
  ja: '先に、インシデントのポストモーテムまたはタイムラインを開いてください。なければ「Hansei: インシデントの記録を今すぐ開始」で作成できます。',
});

export const allMarked = (): Words => ({
  en: 'The document already has all key times. To change one, edit it there.',
  ja: '主要な時刻はすべて記入済みです。変更するには、文書内の値を編集してください。',
});

export const alreadyMarked = (label: string, time: string): Words => ({
  en: `The document already says “${label}: ${time}”. To change it, edit it there.`,
  ja: `この文書には既に「${label}: ${time}」とあります。変更するには、その値を編集してください。`,
});

export const pickInstant = (): Words => ({ en: 'What happens now?', ja: '今、何が起きましたか？' });

/** @param step from 1 */
export const addActionTitle = (step: number, steps: number): Words => ({
  en: `Add an action item (${step}/${steps})`,
  ja: `アクションアイテムを追加（${step}/${steps}）`,
});

export const actionQuestion = (): Words => ({
  en: 'What will be done? Start with a concrete verb: “Alert on…”, “Remove…”',
  ja: '何をしますか？「…を追加する」「…を削除する」のように具体的に',
});

export const factorQuestion = (): Words => ({
  en: 'Which contributing factors does it address?',
  ja: 'どの要因への対策ですか？',
});

export const ownerQuestion = (): Words => ({ en: 'Who owns it?', ja: '誰が担当しますか？' });

export const dueQuestion = (): Words => ({
  en: 'When is it due? A date (2026-04-01) or a length of time (2 weeks)',
  ja: 'いつまでに？ 日付（2026-04-01）または期間（2週間）',
});

export const criterionQuestion = (): Words => ({
  en: 'How can you tell that it is done? (optional)',
  ja: '完了をどう確認しますか？（省略可）',
});

export const emptyAnswer = (): Words => ({ en: 'Enter something here.', ja: '空にはできません。' });

export const noDueDate = (): Words => ({
  en: 'Enter a date such as 2026-04-01, or a length of time such as “2 weeks”.',
  ja: '「2026-04-01」のような日付か、「2週間」のような期間で入力してください。',
});

export const noReport = (): Words => ({
  en: 'Open the postmortem or the root cause analysis that the action belongs to first.',
  ja: '先に、アクションを追加するポストモーテムまたは根本原因分析を開いてください。',
});
