import type { Words } from '../text/words.ts';
import { labelTable, normalLabel } from './normal-label.ts';

/** The labels of basic facts and the fields that they fill: compared without case, spaces, emphasis and remarks in parentheses. */
const factLabels: Readonly<Record<string, readonly string[]>> = {
  '/id': [
    'id',
    'インシデントID',
    'インシデント番号',
    'インシデント#',
    '管理番号',
    'incident id',
    'incident number',
    'incident no',
    'incident #',
  ],
  '/title': ['題名', 'タイトル', '件名', 'title', 'incident title'],
  '/authors': ['著者', '作成者', '記入者', '執筆者', 'authors', 'author', 'written by'],
  '/status': ['状態', '状況', 'ステータス', 'status'],
  '/category': ['分類', 'カテゴリ', 'カテゴリー', '障害分類', 'category'],
  '/services': [
    'サービス',
    '対象サービス',
    '影響サービス',
    '影響を受けたサービス',
    'services',
    'affected services',
    'impacted services',
    'service',
    'service affected',
    'services affected',
  ],
  '/severity': ['重大度', '深刻度', 'severity', 'severity level'],
  '/timezone': ['タイムゾーン', 'time zone', 'timezone'],
  '/started': [
    'インシデント開始',
    'インシデント開始時刻',
    '開始',
    '開始時刻',
    '開始日時',
    '発生',
    '発生時刻',
    '発生日時',
    '障害発生',
    '障害発生時刻',
    '影響開始',
    'started',
    'started at',
    'start',
    'incident start',
    'incident started',
    'start time',
    'start date',
    'impact start',
    'impact started',
    'start of impact',
    'began',
    'incident began',
    'time started',
    'date and time of incident',
  ],
  '/detected': [
    '検知時刻',
    '検知',
    '検知日時',
    '検出',
    '検出時刻',
    '発覚',
    '発覚時刻',
    '認知',
    'detected',
    'detected at',
    'detection',
    'detection time',
    'time detected',
    'time of detection',
    'discovered',
    'reported',
    'reported at',
    'first reported',
    'time reported',
  ],
  '/acknowledged': [
    '対応開始',
    '対応開始時刻',
    '対応開始日時',
    '初動',
    '初動時刻',
    'acknowledged',
    'acknowledged at',
    'acknowledgement',
    'acknowledgment',
    'response started',
    'time acknowledged',
  ],
  '/mitigated': [
    '緩和',
    '緩和時刻',
    '緩和日時',
    '暫定復旧',
    '暫定対応完了',
    'mitigated',
    'mitigated at',
    'mitigation',
    'time mitigated',
    'mitigation time',
    'fixed',
    'fixed at',
  ],
  '/resolved': [
    '解決時刻',
    '解決',
    '解決日時',
    '復旧',
    '復旧時刻',
    '復旧日時',
    '終了',
    '終了時刻',
    '終了日時',
    '影響終了',
    '収束',
    '収束時刻',
    '完全復旧',
    'resolved',
    'resolved at',
    'resolution',
    'resolution time',
    'time resolved',
    'time of resolution',
    'end',
    'ended',
    'end time',
    'incident end',
    'incident ended',
    'impact end',
    'restored',
    'recovered',
    'service restored',
    'closed',
    'closed at',
    'incident closed',
  ],
  '/duration': [
    '影響時間',
    '停止時間',
    '障害時間',
    '障害継続時間',
    '継続時間',
    'duration',
    'total duration',
    'incident duration',
    'outage duration',
    'impact duration',
    'time to restore',
    'time to recover',
    'ttr',
    'mttr',
  ],
  '/impact/affected_users': [
    '影響ユーザー数',
    '影響ユーザー',
    '影響ユーザ数',
    '影響を受けたユーザー',
    '影響を受けたユーザー数',
    '影響人数',
    '影響顧客数',
    'affected users',
    'users affected',
    'users impacted',
    'impacted users',
    'number of affected users',
    'affected customers',
    'customers affected',
    'users',
  ],
  '/impact/normal_tps': [
    '通常時TPS',
    '平常時TPS',
    '通常TPS',
    'TPS',
    'normal tps',
    'usual tps',
    'transactions per second',
    'normal transactions per second',
  ],
  '/impact/revenue_per_transaction': [
    '取引あたりの売上',
    '1取引あたりの売上',
    '1取引あたり売上',
    '取引単価',
    '1件あたりの売上',
    '平均単価',
    'revenue per transaction',
    'revenue',
    'average order value',
  ],
  '/sla/target': [
    'SLA',
    'SLO',
    'SLA目標',
    'SLO目標',
    '目標可用性',
    '可用性目標',
    'sla target',
    'slo target',
    'availability target',
  ],
};

/** Labels that name the day of the incident only. */
const dayLabels = ['日付', '発生日', '障害発生日', 'date', 'incident date', 'date of incident'];

const fields = labelTable(factLabels);
const days = new Set(dayLabels.map(normalLabel));

/** The JSON pointer that a label of basic facts fills, or undefined. */
export function fieldOf(label: string): string | undefined {
  const name = normalLabel(label);
  return fields.get(name) ?? (/(?:日時|時刻)$/.test(name) ? fields.get(name.slice(0, -2)) : undefined);
}

/** The fields that a label of basic facts can fill, with the label that each goes by in both languages. */
export function factLabelOf(pointer: string): Words {
  const names = factLabels[pointer] ?? [];
  const japanese = names.find((name) => /[^\x20-\x7e]/.test(name)) ?? names[0] ?? '';
  const english = names.find((name) => /^[a-z]/.test(name)) ?? names[0] ?? '';
  const capital = english.charAt(0).toUpperCase() + english.slice(1);
  return { en: capital.replace(/\b(?:id|tps|sla)\b/gi, (word) => word.toUpperCase()), ja: japanese };
}

/** The fields of basic facts, in the order of a report. */
export const factFields: readonly string[] = Object.keys(factLabels);

/** True for a label that gives the day of the incident: `Date`, `発生日`. */
export function isDayLabel(label: string): boolean {
  return days.has(normalLabel(label));
}
