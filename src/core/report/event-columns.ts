import { nearestWord } from '../text/nearest.ts';
import { labelTable, normalLabel } from './normal-label.ts';

/** What a column of the events' table holds; `day` is joined to `at`. */
export type EventColumn = 'day' | 'at' | 'event' | 'actor' | 'action' | 'source';

const columns: Readonly<Record<EventColumn, readonly string[]>> = {
  day: ['日付', 'date', 'day'],
  at: [
    '時刻',
    '時間',
    '日時',
    '発生時刻',
    'time',
    'when',
    'timestamp',
    'date/time',
    'date and time',
    'datetime',
    'clock',
  ],
  event: [
    'イベント',
    '事象',
    '出来事',
    '内容',
    '説明',
    '概要',
    'event',
    'events',
    'what',
    'what happened',
    'description',
    'summary',
    'message',
  ],
  actor: [
    '対応者',
    '担当',
    '担当者',
    '実施者',
    '主体',
    'actor',
    'actors',
    'who',
    'owner',
    'by',
    'by whom',
    'who/what',
    'person',
    'responsible',
    'role',
  ],
  action: [
    'アクション/観察事項',
    'アクション',
    '観察事項',
    '対応',
    '対応内容',
    '備考',
    '詳細',
    'メモ',
    'action',
    'actions',
    'action/observation',
    'action or observation',
    'action taken',
    'action/impact',
    'actions taken',
    'notes',
    'note',
    'observation',
    'observations',
    'details',
    'detail',
    'comment',
    'comments',
    'evidence',
  ],
  source: ['出典', '根拠', 'リンク', 'source', 'link', 'links', 'reference'],
};

const members = labelTable(columns) as ReadonlyMap<string, EventColumn>;

/** The member of an event that a column fills, or undefined. */
export function columnOf(header: string): EventColumn | undefined {
  return members.get(normalLabel(header));
}

/** The name of a column that a header which names none is a slip of the pen away from; it begins as the header does. */
export function nearestColumn(header: string, column: EventColumn): string | undefined {
  const nearest = columnOf(header) === undefined ? nearestWord(header, columns[column]) : undefined;
  if (nearest === undefined || !/^\p{Lu}/u.test(header)) return nearest;
  return nearest.charAt(0).toUpperCase() + nearest.slice(1);
}
