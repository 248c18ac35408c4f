import { importNames } from '../../generated/forms.ts';
import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';

/** @param alert its name; undefined where it has none @param held by what nobody was notified */
export const fires = (alert: string | undefined, held?: 'silenced' | 'inhibited'): Words => ({
  en: `${alert ?? 'Alert'} fires${held === undefined ? '' : `, ${held}`}`,
  ja: `${named(alert)}が発報${held === undefined ? '' : held === 'silenced' ? '（サイレンス中）' : '（抑止中）'}`,
});
export const resolves = (alert: string | undefined): Words => ({
  en: `${alert ?? 'Alert'} resolved`,
  ja: `${named(alert)}が解消`,
});
const named = (alert: string | undefined) => (alert === undefined ? 'アラート' : `${alert} `);
export const annotation = (): Words => ({ en: 'Annotation', ja: '注釈' });
export const message = (): Words => ({ en: 'Message', ja: 'メッセージ' });
export const change = (): Words => ({ en: 'Change', ja: '変更' });

const incidentEvents: Readonly<Record<string, Words>> = {
  trigger: { en: 'Alert', ja: 'アラート' },
  acknowledge: { en: 'Acknowledged', ja: '対応開始' },
  unacknowledge: { en: 'Acknowledgement expired', ja: '対応開始の期限切れ' },
  assign: { en: 'Assigned', ja: '担当者を割り当て' },
  escalate: { en: 'Escalated', ja: 'エスカレーション' },
  notify: { en: 'Notified', ja: '通知' },
  annotate: { en: 'Note', ja: 'メモ' },
  snooze: { en: 'Snoozed', ja: 'スヌーズ' },
  reopen: { en: 'Reopened', ja: '再開' },
  resolve: { en: 'Resolved', ja: '解消' },
  change: { en: 'Changed', ja: '変更' },
};

/** What happened to an incident in a paging tool. */
export const incidentEvent = (type: string): Words => incidentEvents[type] ?? (incidentEvents['change'] as Words);

/** A record by the number of its line, from 1. */
export const atLine = (line: number): Words => ({ en: `line ${line}`, ja: `${line} 行目` });
export const atCommit = (hash: string): Words => ({ en: `commit ${hash}`, ja: `コミット ${hash}` });
/** A record by its place in JSON, such as `alerts[3]`. */
export const atPlace = (place: string): Words => ({ en: place, ja: place });

export const noTime = (field: string): Words => ({
  en: `it has no readable time in “${field}”`,
  ja: `「${field}」に読み取れる時刻がありません`,
});
export const noText = (): Words => ({ en: 'it is empty', ja: '内容がありません' });
export const notARecord = (): Words => ({ en: 'it is not a record', ja: 'レコードではありません' });
export const notChosen = (): Words => ({
  en: 'it is neither pinned nor marked with a chosen emoji',
  ja: 'ピン留めも、選択した絵文字のリアクションもありません',
});
export const notHuman = (type: string): Words => ({
  en: `it is a system message (${type})`,
  ja: `チャット自体のメッセージです（${type}）`,
});
export const tooMany = (most: number): Words => ({
  en: `only the first ${most} records of a file are read`,
  ja: `1 ファイルにつき先頭の ${most} 件までを読み込みます`,
});
export const truncated = (count: number): Words => ({
  en: counted(
    count,
    'more alert of this group was left out by its sender',
    'more alerts of this group were left out by their sender',
  ),
  ja: `同じグループの ${count} 件のアラートは、送信元で省略されています`,
});

/** @param file undefined for the clipboard, `-` for standard input */
export const unknownExport = (file: string | undefined): Words => ({
  en: `${sourceOf(file).en} is not in a format that can be imported: ${importNames.join(', ')}. ${csvHeader.en}`,
  ja: `${sourceOf(file).ja}は取り込める形式（${importNames.join('、')}）ではありません。${csvHeader.ja}`,
});
export const brokenExport = (file: string | undefined, form: 'JSON' | 'ZIP file'): Words => ({
  en: `${sourceOf(file).en} is ${form === 'JSON' ? 'JSON' : 'a ZIP file'} that cannot be read: it is cut off or damaged. Export it again.`,
  ja: `${sourceOf(file).ja}は ${form === 'JSON' ? 'JSON ' : 'ZIP ファイル'}として読めません。途中で切れているか、壊れています。もう一度エクスポートしてください。`,
});
export const notOfForm = (file: string | undefined, name: string): Words => ({
  en: `${sourceOf(file).en} is not an export of ${name}.${name === 'csv' ? ` ${csvHeader.en}` : ''}`,
  ja: `${sourceOf(file).ja}は ${name} のエクスポートではありません。${name === 'csv' ? csvHeader.ja : ''}`,
});
const csvHeader: Words = {
  en: 'The first line of CSV must name a column of times and one of events, such as “time,event,actor,action”.',
  ja: 'CSV では 1 行目に時刻とイベントの列名が必要です（例:「時刻,イベント,対応者,アクション」）。',
};
const sourceOf = (file: string | undefined): Words => {
  if (file === undefined) return { en: 'What is on the clipboard', ja: 'クリップボードの内容' };
  return file === '-' ? { en: 'Standard input', ja: '標準入力' } : { en: file, ja: `${file} ` };
};
export const nothingToImport = (): Words => ({
  en: 'Nothing new: everything is already in the timeline.',
  ja: '新しい項目はありません。すべてタイムラインに記載済みです。',
});
export const nothingInIt = (): Words => ({
  en: 'There is no event to import.',
  ja: '取り込むイベントがありません。',
});
export const outsideOfTimes = (count: number): Words => ({
  en: `${counted(count, 'event is', 'events are')} outside --since and --until.`,
  ja: `--since と --until の範囲外のイベントが ${count} 件あります。`,
});
export const imported = (rows: number, folded: number): Words => ({
  en: `${counted(rows, 'row')}${folded > 0 ? `, ${counted(folded, 'duplicate')} merged` : ''}`,
  ja: `${rows} 行${folded > 0 ? `（重複 ${folded} 件を集約）` : ''}`,
});
export const skippedRecords = (count: number): Words => ({
  en: `${counted(count, 'record was', 'records were')} left out:`,
  ja: `${count} 件を取り込みませんでした:`,
});
export const andMore = (count: number): Words => ({ en: `… and ${count} more`, ja: `…ほか ${count} 件` });
export const severity = (level: number): Words => ({ en: `severity ${level}`, ja: `重大度 ${level}` });
export const pickRows = (): Words => ({
  en: 'Which rows go into the timeline?',
  ja: 'どの行をタイムラインに追加しますか？',
});
export const importButton = (): Words => ({ en: 'Import', ja: '取り込む' });
export const importSource = (): Words => ({ en: 'Import from where?', ja: 'どこから取り込みますか？' });
export const importFromClipboard = (): Words => ({ en: 'From the clipboard', ja: 'クリップボードから' });
export const importFromFile = (): Words => ({ en: 'From a file…', ja: 'ファイルから…' });
export const tooLargeToImport = (megabytes: number): Words => ({
  en: `Files of more than ${megabytes} MB are not imported.`,
  ja: `${megabytes} MB を超えるファイルは取り込めません。`,
});
