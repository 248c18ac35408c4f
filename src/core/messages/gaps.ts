import type { Words } from '../text/words.ts';

export const statedGap = (): Words => ({ en: 'The document says so.', ja: '文書に記載されています。' });
export const detectionUntold = (): Words => ({
  en: 'No document says who noticed it: add detection.by.',
  ja: '誰が気づいたかの記載がありません。detection.by を書いてください。',
});
export const alertCameLate = (alert: string | undefined): Words => ({
  en: `${alert ?? 'The alert'} fired, but late: its threshold or waiting time may be too generous.`,
  ja: `${namedAlert(alert)}は発報しましたが、遅れました。しきい値や待ち時間が緩すぎる可能性があります。`,
});
export const rowTellsSuppressed = (row: number, alert: string | undefined): Words => ({
  en: `Row ${row} of the timeline says that ${alert ?? 'an alert'} fired and was suppressed.`,
  ja: `タイムラインの ${row} 行目に、${namedAlert(alert)}が発報し抑止されたとあります。`,
});
export const rowTellsFired = (row: number, alert: string | undefined): Words => ({
  en: `Row ${row} of the timeline says that ${alert ?? 'an alert'} fired before the incident was noticed.`,
  ja: `タイムラインの ${row} 行目に、気づく前に${alert === undefined ? '' : ' '}${namedAlert(alert)}が発報していたとあります。`,
});
export const monitoringUnknown = (): Words => ({
  en: 'This repository has neither alert rules nor a monitoring document.',
  ja: 'このリポジトリにはアラートルールも監視の文書もありません。',
});
export const ruleExists = (name: string, file: string): Words => ({
  en: `The rule ${name} exists (${file}), but something else noticed first.`,
  ja: `ルール ${name}（${file}）はありますが、先に別の経路で気づいています。`,
});
export const namedRuleMissing = (name: string): Words => ({
  en: `There is no alert rule ${name} in this repository.`,
  ja: `このリポジトリに ${name} というアラートルールはありません。`,
});
export const servicesUntold = (): Words => ({
  en: 'The document names no services, so it is not clear which rule is missing.',
  ja: 'サービスの記載がないため、不足するルールを判断できません。',
});
export const noRuleFor = (services: readonly string[]): Words => ({
  en: `No alert rule or metric in this repository covers ${services.join(', ')}.`,
  ja: `${services.join('、')} に関するアラートルールも監視項目もありません。`,
});
export const metricsMissing = (names: readonly string[]): Words => ({
  en: `It needed ${names.join(', ')}, which nothing monitors.`,
  ja: `必要な ${names.join('、')} が監視されていません。`,
});
export const unclearMonitoring = (): Words => ({
  en: 'Something that could have shown it is monitored; whether an alert should have fired is not recorded.',
  ja: '関係しうる監視はありますが、発報すべきだったかの記載がありません。',
});
export const unclearRule = (name: string, file: string): Words => ({
  en: `There are rules about the service, such as ${name} (${file}); whether one should have fired is not recorded.`,
  ja: `${name}（${file}）など該当サービスのルールはありますが、発報すべきだったかの記載がありません。`,
});

export const calledForBy = (kind: 'precursor' | 'cause' | 'category', word: string): Words =>
  ({
    precursor: { en: `precursor ${word}`, ja: `予兆 ${word}` },
    cause: { en: `cause ${word}`, ja: `原因 ${word}` },
    category: { en: `category ${word}`, ja: `カテゴリー ${word}` },
  })[kind];

export const detectedByName = (by: 'alert' | 'customer' | 'support' | 'engineer' | 'other'): Words =>
  ({
    alert: { en: 'alert', ja: 'アラート' },
    customer: { en: 'customer', ja: 'ユーザー' },
    support: { en: 'support', ja: 'サポート' },
    engineer: { en: 'engineer', ja: 'エンジニア' },
    other: { en: 'other', ja: 'その他' },
  })[by];

export const gapName = (gap: 'no_rule' | 'did_not_fire' | 'suppressed' | 'not_acted_on' | null): Words =>
  ({
    no_rule: { en: 'no rule for it', ja: 'ルールなし' },
    did_not_fire: { en: 'rule did not fire', ja: 'ルールが発報せず' },
    suppressed: { en: 'fired, but suppressed', ja: '発報したが抑止' },
    not_acted_on: { en: 'fired, but not acted on', ja: '発報したが対応なし' },
    unknown: unknown(),
  })[gap ?? 'unknown'];

export const unknown = (): Words => ({ en: 'unknown', ja: '不明' });
export const title = (): Words => ({ en: 'Monitoring gaps', ja: '監視ギャップ' });
export const counts = (late: number, inTime: number, unknown: number, faults: number): Words => ({
  en: `${late} noticed late, ${inTime} in time, ${unknown} unknown, ${faults} with wrong times.`,
  ja: `検知の遅れ ${late} 件、時間内 ${inTime} 件、不明 ${unknown} 件、時刻の誤り ${faults} 件。`,
});
export const noMonitoring = (): Words => ({
  en: 'This repository has neither alert rules nor a monitoring document, so what is needed may be monitored elsewhere. `hansei new monitoring` writes a document to fill in.',
  ja: 'このリポジトリにはアラートルールも監視の文書もないため、別の場所で監視されている可能性があります。`hansei new monitoring` で文書を作成できます。',
});
export const lateHeading = (): Words => ({ en: 'Noticed late', ja: '検知の遅れ' });
export const lateColumns = (): Readonly<Record<keyof Words, readonly string[]>> => ({
  en: ['Incident', 'Delay', 'Limit', 'Noticed by', 'Gap', 'Why'],
  ja: ['インシデント', '遅れ', '上限', '検知者', 'ギャップ', '理由'],
});
export const missingHeading = (): Words => ({ en: 'Needed but not monitored', ja: '必要だが監視されていない項目' });
export const missingColumns = (): Readonly<Record<keyof Words, readonly string[]>> => ({
  en: ['Metric', 'Needed because of', 'Incidents'],
  ja: ['監視項目', '根拠', 'インシデント'],
});
export const nothingMissing = (): Words => ({
  en: 'Everything that the incidents needed is monitored.',
  ja: '必要な項目はすべて監視されています。',
});
export const nothingCalledFor = (): Words => ({
  en: 'No incident says what to monitor: add precursors, causes or a category, and what they need is listed here.',
  ja: '監視すべき項目を導けるインシデントがありません。予兆・原因・カテゴリーを書くと、必要な項目がここに出ます。',
});
export const faultsHeading = (): Words => ({
  en: 'Wrong times: detection before the start',
  ja: '時刻の誤り（検知が開始より前）',
});
export const untoldHeading = (): Words => ({
  en: 'Start or detection is missing',
  ja: '開始または検知の時刻の記載なし',
});
export const unmappedHeading = (): Words => ({
  en: 'Precursors without a known metric',
  ja: '監視項目が分からない予兆',
});
export const unmappedAdvice = (): Words => ({
  en: 'Name one in `monitoring.expected_metrics.precursors`.',
  ja: '`monitoring.expected_metrics.precursors` に監視項目を書いてください。',
});

/** A name stands apart from the Japanese behind it. */
function namedAlert(alert: string | undefined): string {
  return alert === undefined ? 'アラート' : `${alert} `;
}
