import { normalLabel } from '../../report/normal-label.ts';
import { nearestWord } from '../../text/nearest.ts';
import { type LayerName, layerNames, layerWords } from './layer-words.ts';

export type Horizon = 'short' | 'medium' | 'long';
export type ActionField =
  | 'id'
  | 'text'
  | 'owner'
  | 'due'
  | 'factor'
  | 'type'
  | 'criterion'
  | 'proof'
  | 'status'
  | 'horizon';

/** Columns of tables of actions, and attributes written inside an action (`owner: @sato`). */
const actionLabels: Readonly<Record<ActionField, readonly string[]>> = {
  id: ['id', '#', 'no', 'no.', '番号', '項番'],
  text: [
    'アクション',
    'アクションアイテム',
    '対策',
    '対応',
    '内容',
    '改善策',
    '再発防止策',
    '施策',
    'タスク',
    'action',
    'actions',
    'action item',
    'action items',
    'task',
    'item',
    'what',
    'description',
    'todo',
  ],
  owner: [
    '担当',
    '担当者',
    '責任者',
    '担当チーム',
    'オーナー',
    'owner',
    'owners',
    'assignee',
    'assigned to',
    'who',
    'responsible',
    'dri',
    'lead',
  ],
  due: [
    '期限',
    '期日',
    '完了予定',
    '完了予定日',
    '締切',
    '締め切り',
    '目標日',
    'due',
    'due date',
    'due by',
    'deadline',
    'target date',
    'target',
    'by',
    'when',
    'eta',
  ],
  factor: [
    '要因',
    '寄与要因',
    '原因',
    '対応する要因',
    '要因id',
    'factor',
    'factors',
    'contributing factor',
    'cause',
    'addresses',
    'answers',
  ],
  type: ['種別', '種類', '分類', 'タイプ', 'type', 'kind', 'category'],
  criterion: [
    '完了条件',
    '完了基準',
    '完了の定義',
    'done when',
    'criterion',
    'criteria',
    'criterion of done',
    'definition of done',
    'acceptance criteria',
    'acceptance criterion',
    'exit criteria',
    'verified by',
  ],
  proof: [
    '証跡',
    '証拠',
    'チケット',
    '課題',
    'リンク',
    'pr',
    'proof',
    'evidence',
    'ticket',
    'tickets',
    'issue',
    'bug',
    'link',
    'links',
    'jira',
    'tracking',
  ],
  status: ['状態', '状況', 'ステータス', '進捗', 'status', 'state', 'progress'],
  horizon: ['期間', '時期', '時間軸', 'horizon', 'term', 'timeframe'],
};
const riskLabels = [
  'accepted risk',
  'risk accepted',
  'accepted',
  'リスク受容',
  '受容するリスク',
  '受容したリスク',
  'リスクを受容',
];
const dateLabels = [
  '分析日',
  '作成日',
  '記入日',
  '日付',
  'date of analysis',
  'analysis date',
  'date',
  'written on',
  'review date',
  'レビュー日',
];
const incidentLabels = [
  'インシデント',
  '対象インシデント',
  'インシデントid',
  'incident',
  'incident id',
  'incidents',
  'analysed incident',
  'analyzed incident',
];

const actionFields: ReadonlyMap<string, ActionField> = new Map(
  Object.entries(actionLabels).flatMap(([field, names]) =>
    names.map((name) => [normalLabel(name), field as ActionField] as const),
  ),
);
const [risks, dates, incidents] = [riskLabels, dateLabels, incidentLabels].map(
  (labels) => new Set(labels.map(normalLabel)),
) as [Set<string>, Set<string>, Set<string>];

/** What a column or an attribute of an action holds, or undefined. */
export function actionFieldOf(label: string): ActionField | undefined {
  return actionFields.get(normalLabel(label));
}

/** The name of the action's own column that a misspelt header most likely means; it begins as the header does. */
export function nearestActionLabel(header: string): string | undefined {
  const nearest = nearestWord(header, actionLabels.text);
  if (nearest === undefined || !/^\p{Lu}/u.test(header)) return nearest;
  return nearest.charAt(0).toUpperCase() + nearest.slice(1);
}

/** All labels of attributes but those of the action's own text. */
export const attributeLabels: readonly string[] = [
  ...Object.entries(actionLabels).flatMap(([field, names]) => (field === 'text' || field === 'id' ? [] : names)),
];

/** Whether it introduces why a risk is accepted. */
export function isRiskLabel(label: string): boolean {
  return risks.has(normalLabel(label));
}

/** Whether it introduces the day of the analysis. */
export function isDateLabel(label: string): boolean {
  return dates.has(normalLabel(label));
}

/** Whether it introduces the incident that is analysed. */
export function isIncidentLabel(label: string): boolean {
  return incidents.has(normalLabel(label));
}

const layers = layerNames.map((name) => {
  const { ja, en } = layerWords[name];
  const pattern = new RegExp(
    `^(?:${ja})(?:的|上の|面|の)?(?<strong>な?(?:根本|寄与|直接)?(?:原因|要因))?$|^(?:${en})(?<strong2>(?:root|contributing)?(?:causes?|factors?|issues?))?(?:layer)?$`,
  );
  return { name, pattern };
});

/** The layer that a heading names; `isSure` when it names causes or factors as well. */
export function layerOf(title: string): { readonly name: LayerName; readonly isSure: boolean } | undefined {
  const text = normalLabel(title);
  if (text.length > 60) return undefined;
  for (const { name, pattern } of layers) {
    const match = pattern.exec(text);
    if (match !== null) return { name, isSure: (match.groups?.['strong'] ?? match.groups?.['strong2']) !== undefined };
  }
  return undefined;
}

/** A heading above layers that says what they are layers of. */
export function isCauseHeading(title: string): boolean {
  return /原因|要因|分析|cause|factor|analysis|\brca\b/i.test(title);
}

const actionHeading =
  /^(?:(?:改善|是正|予防|再発防止|恒久|今後の|フォローアップ)?(?:アクション(?:アイテム|プラン|項目)?|対策|対応策|改善策|防止策|是正処置)(?:一覧|案)?|再発防止策?|改善計画|今後の(?:対応|課題)|(?:短期|中期|長期)(?:的な?)?(?:対策|対応|アクション|施策)|(?:improvement|corrective|corrective(?:and|&)prevent(?:ive|ative)|prevent(?:ive|ative|ion)|remediation|follow-?up|remedial)?actions?(?:items?|plan|points?)?|action|follow-?ups?|nextsteps|recommendations|(?:corrective|corrective(?:and|&)prevent(?:ive|ative)|prevent(?:ive|ative))measures|remediation(?:items)?|preventi(?:on|vemeasures?)|todos?|improvements)$/;

/** Whether actions stand below a heading. */
export function isActionHeading(title: string): boolean {
  return actionHeading.test(normalLabel(title));
}

/** Whether a heading or cell says by when: in the short, medium or long term. */
export function horizonOf(title: string): Horizon | undefined {
  const text = title.slice(0, 200);
  if (/短期|直近|即時|すぐに|\b(?:short|immediate|immediately|near)\b/i.test(text)) return 'short';
  if (/中期|\b(?:medium|mid)\b|mid-?term/i.test(text)) return 'medium';
  if (/長期|\blong\b|long-?term/i.test(text)) return 'long';
  return undefined;
}

/** A limit such as `（1ヶ月以内）`, `within 30 days`, `(2 weeks)`. */
export interface TimeLimit {
  readonly days: number;
  /** Calendar months, where the limit is given in them. */
  readonly months: number;
}

/** The limit that a heading states, a month counted as 30 days; undefined when it states none. */
export function limitOf(title: string): TimeLimit | undefined {
  const match = /(\d{1,3})\s*(?:(日|days?)|(週間?|weeks?)|([ヶかカヵ箇]月|months?)|(年|years?))/i.exec(
    title.slice(0, 200).normalize('NFKC'),
  );
  if (match === null) return undefined;
  const count = Number(match[1]);
  if (match[2] !== undefined) return { days: count, months: 0 };
  if (match[3] !== undefined) return { days: 7 * count, months: 0 };
  const months = match[4] !== undefined ? count : 12 * count;
  return { days: 30 * months, months };
}
