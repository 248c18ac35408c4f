import type { ChecklistItemId } from '../review/checklist-items.ts';
import type { Words } from '../text/words.ts';

/** What each question of a review says. */
export const checklistWords: Readonly<Record<ChecklistItemId, Words>> = {
  'timeline-instants': {
    en: 'Start, detection and resolution are given, in this order',
    ja: '開始・検知・解決の時刻があり、順序が正しい',
  },
  'timeline-events': { en: 'There is a timeline', ja: 'タイムラインがある' },
  'timeline-order': {
    en: 'The timeline is in order and within the incident',
    ja: 'タイムラインが時刻順で、インシデントの期間内にある',
  },
  'timeline-gaps': { en: 'No long gap in the timeline', ja: 'タイムラインに長い空白がない' },
  'timeline-actors': { en: 'Each row says who acted', ja: '各行に対応者がある' },
  'timeline-hypotheses': {
    en: 'Each hypothesis was confirmed or refuted',
    ja: '仮説はすべて検証済み（確認または棄却）',
  },
  'timeline-zones': { en: 'Each time is unambiguous', ja: '時刻の解釈が一意に定まる' },
  'timeline-duration': {
    en: 'The stated duration matches the computed one',
    ja: '記載の影響時間が計算結果と一致する',
  },
  'timeline-impact': { en: 'The impact figures are consistent', ja: '影響の数値に矛盾がない' },
  'timeline-agreed': {
    en: 'Would everybody who responded sign this account?',
    ja: '対応した全員がこの経緯に同意できるか',
  },
  'rca-layers': {
    en: 'Technical, process and organisational factors are named',
    ja: '技術・プロセス・組織の各層に要因がある',
  },
  'rca-actions': { en: 'There are actions', ja: '改善アクションがある' },
  'rca-answered': {
    en: 'Each factor has an action or is an accepted risk',
    ja: '各要因にアクションがある、またはリスクを受容済み',
  },
  'rca-owned': { en: 'Each action has an owner', ja: '各アクションに担当者がいる' },
  'rca-dated': {
    en: 'Each action has a date within its horizon',
    ja: '各アクションに期間内の期限がある',
  },
  'rca-concrete': { en: 'Each action says what will be done', ja: '各アクションが具体的である' },
  'rca-factors': { en: 'Each action addresses a factor', ja: '各アクションがいずれかの要因に対応する' },
  'rca-detection': {
    en: 'Actions detect and mitigate, not only prevent',
    ja: '防止だけでなく検知・緩和のアクションもある',
  },
  'rca-repeated': {
    en: 'No action repeats one that is still open',
    ja: '未完了の過去アクションの繰り返しがない',
  },
  'rca-blameless': { en: 'Nobody is blamed', ja: '個人を責めていない' },
  'rca-learned': {
    en: 'Would somebody who was not there understand what made this possible?',
    ja: '居合わせなかった人にも、なぜ起きたかが伝わるか',
  },
  'rca-cost': {
    en: 'Are the actions worth their cost, and are there few enough to be done?',
    ja: 'アクションは費用に見合い、実行できる数に絞られているか',
  },
  'runbook-complete': { en: 'Every section and step is filled in', ja: 'すべての節と手順が埋まっている' },
  'runbook-flow': {
    en: 'Every step and procedure can be reached and left',
    ja: 'どの手順にも到達でき、そこから先へ進める',
  },
  'runbook-safe': {
    en: 'Commands are safe to copy: no secrets, nothing destructive without a rollback',
    ja: 'コマンドを安全に実行できる（秘密情報なし、取り消せない破壊なし）',
  },
  'runbook-time': { en: 'The estimates add up', ja: '所要時間の見積もりが合う' },
  'runbook-followed': {
    en: 'Has somebody other than its author followed it?',
    ja: '書いた本人以外が実際に試したか',
  },
  'knowledge-solution': { en: 'There is something to try', ja: '試すべき対処がある' },
  'knowledge-links': { en: 'Everything it refers to exists', ja: '参照先がすべて存在する' },
  'knowledge-found': {
    en: 'Does the symptom use the words that people see, so that search finds it?',
    ja: '症状は、現場で目にする言葉で書かれているか（検索で見つかるか）',
  },
  'alerts-runbook': { en: 'Each alert’s runbook exists', ja: '各アラートの手順書が存在する' },
};
