import type { Pointer } from '../../document/value.ts';
import type { Words } from '../../text/words.ts';

/** A term of the field: the names that it goes by, what it means, and the fields of ours that hold it. */
export interface Term {
  /** The first of each is its title. */
  readonly names: { readonly en: readonly string[]; readonly ja: readonly string[] };
  readonly meaning: Words;
  readonly fields?: readonly Pointer[];
}

/** The terms of the field, as this tool uses them. */
export const glossary: readonly Term[] = [
  {
    names: { en: ['time to detect', 'TTD', 'MTTD'], ja: ['検知までの時間', '平均検知時間'] },
    meaning: {
      en: 'From the start of impact to detection (td − t0). MTTD is the mean over incidents.',
      ja: '影響の開始から検知までの時間（td − t0）。MTTD はその平均です。',
    },
    fields: ['/detected'],
  },
  {
    names: { en: ['time to acknowledge', 'TTA', 'MTTA'], ja: ['対応開始までの時間'] },
    meaning: {
      en: 'From detection until somebody works on it (ta − td).',
      ja: '検知から誰かが対応を始めるまでの時間（ta − td）。',
    },
    fields: ['/acknowledged'],
  },
  {
    names: { en: ['time to mitigate', 'TTM', 'MTTM'], ja: ['緩和までの時間'] },
    meaning: {
      en: 'From the start of impact until users are no longer affected, or much less (tm − t0). The cause may still be there.',
      ja: '影響の開始から、ユーザーへの影響がなくなるか大きく減るまでの時間（tm − t0）。原因は残っていることもあります。',
    },
    fields: ['/mitigated'],
  },
  {
    names: {
      en: ['time to restore', 'time to recover', 'TTR', 'MTTR'],
      ja: ['復旧までの時間', '平均復旧時間', '平均修復時間'],
    },
    meaning: {
      en: 'From the start of impact until service is restored (t1 − t0). MTTR is the mean over incidents; one long incident can dominate it.',
      ja: '影響の開始から復旧までの時間（t1 − t0）。MTTR はその平均で、長い 1 件に左右されやすい値です。',
    },
    fields: ['/resolved', '/duration'],
  },
  {
    names: { en: ['effective downtime'], ja: ['実効停止時間'] },
    meaning: {
      en: 'Time without service, each stretch weighted by the part of the traffic that was affected: 60 minutes at 30 % count 18.',
      ja: '影響を受けた割合で重みづけした停止時間。30 % が 60 分止まれば 18 分と数えます。',
    },
    fields: ['/impact/intervals'],
  },
  {
    names: { en: ['error budget'], ja: ['エラーバジェット'] },
    meaning: {
      en: 'The unavailability that a target allows in its window: (1 − target) × window. 99.9 % over 30 days leaves 43.2 minutes.',
      ja: '目標が期間内に許す停止時間: （1 − 目標）× 期間。30 日で 99.9 % なら 43.2 分です。',
    },
    fields: ['/sla', '/sla/target'],
  },
  {
    names: { en: ['burn rate'], ja: ['バーンレート'] },
    meaning: {
      en: 'How many times faster than allowed the error budget is used up. 1 uses it up exactly at the end of the window.',
      ja: 'エラーバジェットを許容の何倍の速さで使っているか。1 なら期間の終わりにちょうど使い切ります。',
    },
  },
  {
    names: { en: ['service level objective', 'SLO'], ja: ['サービスレベル目標'] },
    meaning: {
      en: 'The target that a team sets itself for a service level indicator over a window.',
      ja: 'サービスレベル指標について、チームが期間を定めて自ら置く目標。',
    },
    fields: ['/sla/slo', '/sla/objective'],
  },
  {
    names: { en: ['service level agreement', 'SLA'], ja: ['サービスレベル合意'] },
    meaning: {
      en: 'What is promised to customers, with consequences when it is missed. Usually looser than the objective.',
      ja: '顧客への約束。守れなければ返金などがあります。通常は SLO より緩い値です。',
    },
  },
  {
    names: { en: ['service level indicator', 'SLI'], ja: ['サービスレベル指標'] },
    meaning: {
      en: 'A measured ratio of good events to all events, for example answers without an error within 300 ms.',
      ja: '良い事象の割合を測る指標。例: 300 ms 以内にエラーなく返った応答の割合。',
    },
  },
  {
    names: { en: ['availability'], ja: ['可用性'] },
    meaning: {
      en: 'The part of a window in which the service could be used, in percent.',
      ja: '期間のうちサービスを使えた割合（パーセント）。',
    },
  },
  {
    names: { en: ['contributing factor', 'contributing factors'], ja: ['寄与要因'] },
    meaning: {
      en: 'A condition without which the incident would not have happened, or would have been milder. Incidents rarely have one root cause.',
      ja: 'それがなければ起きなかった、または軽く済んだ条件。インシデントの原因が 1 つであることはまれです。',
    },
    fields: ['/root_cause', '/layers'],
  },
  {
    names: { en: ['root cause', 'root causes'], ja: ['根本原因'] },
    meaning: {
      en: 'The factor at which people stopped asking why. Look for contributing factors in technology, process and organisation.',
      ja: '「なぜ」を問うのをそこで止めた要因。技術・プロセス・組織それぞれの寄与要因を探してください。',
    },
  },
  {
    names: { en: ['trigger', 'triggers'], ja: ['きっかけ', '引き金'] },
    meaning: {
      en: 'The event that set the incident off, for example a release. Without the contributing factors it would have been harmless.',
      ja: 'インシデントを引き起こした出来事（リリースなど）。寄与要因がなければ無害だったもの。',
    },
  },
  {
    names: { en: ['blameless', 'blameless postmortem'], ja: ['ブレームレス', '非難しない'] },
    meaning: {
      en: 'Asks how the system made a mistake likely, not who made it: people then tell what they know.',
      ja: '誰が間違えたかではなく、なぜ間違いが起きやすかったかを問うこと。責められないため、知っていることを話せます。',
    },
  },
  {
    names: { en: ['mitigation', 'mitigated'], ja: ['緩和', '暫定対応'] },
    meaning: {
      en: 'What ends or lessens the effect on users, for example a rollback. Repairing the cause may come later.',
      ja: 'ユーザーへの影響をなくす、または減らす処置（ロールバックなど）。原因の修正は後でも構いません。',
    },
  },
  {
    names: { en: ['escalation'], ja: ['エスカレーション'] },
    meaning: {
      en: 'Calling in people who can do more, at a limit that was agreed on before.',
      ja: '前もって決めた条件で、より対応できる人を呼ぶこと。',
    },
    fields: ['/diagnostic_procedure/escalation_criteria'],
  },
  {
    names: { en: ['runbook', 'runbooks'], ja: ['ランブック', '手順書'] },
    meaning: {
      en: 'Steps that somebody who did not write them can follow at night.',
      ja: '書いた本人でなくても、夜中に従える手順。',
    },
  },
  {
    names: { en: ['blast radius'], ja: ['影響範囲'] },
    meaning: {
      en: 'Who and what a failure or a change can reach.',
      ja: '障害や変更の影響が届く範囲。',
    },
  },
  {
    names: { en: ['precursor', 'precursors'], ja: ['予兆'] },
    meaning: {
      en: 'A signal that could be seen before users were affected: a candidate for an alert.',
      ja: 'ユーザーに影響が出る前に見えていた兆候。アラートの候補。',
    },
    fields: ['/precursors'],
  },
  {
    names: { en: ['toil'], ja: ['トイル'] },
    meaning: {
      en: 'Manual, repeated work that a machine could do and that leaves the service no better.',
      ja: '自動化できるのに手で繰り返し、サービスが良くならない作業。',
    },
  },
  {
    names: { en: ['game day'], ja: ['訓練', '障害訓練'] },
    meaning: {
      en: 'A failure caused on purpose, to practise. Left out of the figures.',
      ja: '練習のために意図して起こす障害。集計からは除きます。',
    },
    fields: ['/game_day'],
  },
  {
    names: { en: ['severity'], ja: ['重大度'] },
    meaning: {
      en: 'How bad the effect on users is: decides who is called and how fast. Not how hard it is to repair.',
      ja: 'ユーザーへの影響の大きさ。誰をどれだけ急いで呼ぶかを決めます。直しにくさではありません。',
    },
    fields: ['/severity'],
  },
];
