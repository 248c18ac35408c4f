/** The labels of basic facts and the fields that they fill: compared without case, spaces and emphasis. */
const labels: Readonly<Record<string, readonly string[]>> = {
  '/started': ['インシデント開始', '開始', '開始時刻', '発生', '発生時刻', '障害発生', 'started', 'start', 'incident start', 'start time', 'impact start', 'start of impact', 'began'],
  '/detected': ['検知時刻', '検知', '検出', '検出時刻', '発覚', 'detected', 'detection time', 'time detected', 'detected at'],
  '/acknowledged': ['対応開始', '対応開始時刻', '初動', 'acknowledged', 'acknowledgement', 'acknowledged at', 'response started'],
  '/mitigated': ['緩和', '緩和時刻', '暫定復旧', 'mitigated', 'mitigation', 'mitigated at'],
  '/resolved': ['解決時刻', '解決', '復旧', '復旧時刻', '終了', 'resolved', 'resolution', 'resolved at', 'end', 'end time', 'incident end', 'restored'],
  '/duration': ['影響時間', '停止時間', '障害時間', 'duration', 'outage duration', 'time to restore', 'ttr'],
  '/impact/affected_users': ['影響ユーザー数', '影響ユーザー', '影響を受けたユーザー', '影響人数', 'affected users', 'users affected', 'users'],
  '/impact/normal_tps': ['通常時tps', '通常tps', 'tps', 'normal tps', 'transactions per second'],
  '/impact/revenue_per_transaction': ['取引あたりの売上', '1取引あたりの売上', '取引単価', 'revenue per transaction', 'revenue'],
  '/severity': ['重大度', '深刻度', 'severity'],
  '/services': ['サービス', '対象サービス', '影響サービス', 'services', 'affected services', 'service'],
  '/timezone': ['タイムゾーン', 'time zone', 'timezone'],
};

const columns: Readonly<Record<string, readonly string[]>> = {
  at: ['時刻', '時間', '日時', '日付', 'time', 'when', 'timestamp', 'date', 'date/time'],
  event: ['イベント', '事象', '出来事', '内容', 'event', 'what', 'what happened', 'description', 'summary'],
  actor: ['対応者', '担当', '担当者', '実施者', 'actor', 'who', 'owner', 'by', 'person'],
  action: ['アクション/観察事項', 'アクション', '観察事項', '対応', '対応内容', '備考', 'action', 'actions', 'notes', 'note', 'observation', 'details', 'comment'],
};

const fields = new Map(Object.entries(labels).flatMap(([pointer, names]) => names.map((name) => [normal(name), pointer])));
const members = new Map(Object.entries(columns).flatMap(([member, names]) => names.map((name) => [normal(name), member])));

/** The JSON pointer that a label fills, or undefined. */
export function fieldOf(label: string): string | undefined {
  return fields.get(normal(label));
}

/** The member of an event that a column fills, or undefined. */
export function columnOf(header: string): string | undefined {
  const name = normal(header.replace(/[（(][^）)]*[）)]\s*$/, ''));
  return members.get(name) ?? (/^(時刻|time)/.test(name) ? 'at' : undefined);
}

export function isTimelineHeading(title: string): boolean {
  return /タイムライン|時系列|経緯|timeline|chronology/i.test(title);
}

/** Headings below which a label is a basic fact and not prose. */
export function isFactsHeading(title: string): boolean {
  return /基本情報|概要|サマリ|basic|facts|summary|overview|metadata|incident|インシデント|at a glance/i.test(title);
}

function normal(text: string): string {
  return text.normalize('NFKC').replace(/[*_`\s]/g, '').toLowerCase();
}
