import type { RunEvent } from '../run-through/run-through.ts';
import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';

const names: Readonly<Record<RunEvent['type'], Words>> = {
  begin: { en: 'Runbook started', ja: '手順書を開始' },
  step: { en: 'Step done', ja: '手順を完了' },
  command: { en: 'Command sent', ja: 'コマンドを送信' },
  branch: { en: 'Branch taken', ja: '分岐を選択' },
};

export const eventName = (type: RunEvent['type']): Words => names[type];

export const emptyValue = (): Words => ({ en: 'Fill this in first.', ja: '値を入力してください。' });

export const hiddenCharacters = (): Words => ({
  en: 'This contains terminal control characters or invisible characters, so it is not sent: check it in the document.',
  ja: 'ターミナルを操作する文字、または見えない文字が含まれているため、送信しません。文書で確認してください。',
});

export const notARunbook = (): Words => ({
  en: 'Open a runbook with steps or commands first.',
  ja: '先に、手順またはコマンドのある手順書を開いてください。',
});

export const nothingRuns = (): Words => ({
  en: 'No runbook is in progress.',
  ja: '実行中の手順書はありません。',
});

export const replaceRun = (title: string): Words => ({
  en: `“${title}” is still in progress. Start again? Its notes are lost unless you finish it first.`,
  ja: `「${title}」を実行中です。新しく開始しますか？ 先に終了しないと、記録は失われます。`,
});

export const beginAnew = (): Words => ({ en: 'Start Again', ja: '新しく開始' });

export const elapsed = (time: string, estimate: string | undefined, done: number, total: number): Words => ({
  en: `${time}${estimate === undefined ? '' : ` of ${estimate}`} · ${done} of ${counted(total, 'step')}`,
  ja: `経過 ${time}${estimate === undefined ? '' : `（目安 ${estimate}）`} · 手順 ${done}/${total}`,
});

export const escalateIn = (time: string, action: string): Words => ({
  en: `escalate in ${time}: ${action}`,
  ja: `${time} 後にエスカレーション: ${action}`,
});

export const escalateNow = (action: string): Words => ({
  en: `escalate now: ${action}`,
  ja: `今すぐエスカレーション: ${action}`,
});

export const decision = (): Words => ({ en: 'What did you find?', ja: '結果はどうでしたか？' });
export const escalation = (): Words => ({ en: 'Escalate when', ja: 'エスカレーション基準' });
export const expected = (text: string): Words => ({ en: `Expected: ${text}`, ja: `期待される出力: ${text}` });
export const success = (text: string): Words => ({ en: `Done when: ${text}`, ja: `成功基準: ${text}` });
export const risk = (text: string): Words => ({ en: `Risk: ${text}`, ja: `リスク: ${text}` });
export const rollback = (text: string): Words => ({ en: `Undo: ${text}`, ja: `戻し方: ${text}` });
export const doneAt = (time: string): Words => ({ en: `done ${time}`, ja: `${time} 完了` });
export const current = (): Words => ({ en: 'now', ja: '現在' });

export const confirmCommand = (count: number): Words => ({
  en: count > 1 ? `Run these ${count} lines in the terminal?` : 'Run this in the terminal?',
  ja: count > 1 ? `この ${count} 行をターミナルで実行しますか？` : 'これをターミナルで実行しますか？',
});

export const runIt = (): Words => ({ en: 'Run', ja: '実行' });
export const typeIt = (): Words => ({ en: 'Type Without Running', ja: '入力だけする' });

export const needsTrust = (): Words => ({
  en: 'Runbook commands run only in trusted workspaces: trust this one first.',
  ja: '手順書のコマンドは、信頼済みワークスペースでのみ実行できます。先にこのワークスペースを信頼してください。',
});

export const placeholderValue = (name: string, meaning: string | undefined): Words => ({
  en: meaning === undefined || meaning === '' ? `Value of ${name}` : `${name}: ${meaning}`,
  ja: meaning === undefined || meaning === '' ? `${name} の値` : `${name}: ${meaning}`,
});

export const finishTitle = (): Words => ({ en: 'Finish the run-through', ja: '手順書の実行を終了' });
export const appendToIncident = (): Words => ({
  en: 'Append what was done to an incident’s timeline…',
  ja: '実施内容をインシデントのタイムラインに追記…',
});
export const copyAsText = (): Words => ({ en: 'Copy what was done as text', ja: '実施内容をテキストとしてコピー' });
export const discard = (): Words => ({ en: 'Discard it', ja: '破棄' });
export const pickIncident = (): Words => ({ en: 'To which incident?', ja: 'どのインシデントに追記しますか？' });
export const noIncidents = (): Words => ({
  en: 'No incident with a timeline was found. Create one with “New Document…” first.',
  ja: 'タイムラインのあるインシデントが見つかりません。先に「新しい文書…」で作成してください。',
});

export const openProcedure = (name: string): Words => ({
  en: `Continue with the runbook ${name}?`,
  ja: `手順書 ${name} に進みますか？`,
});
export const goOn = (): Words => ({ en: 'Open It', ja: '開く' });
export const noProcedure = (name: string): Words => ({
  en: `There is no runbook ${name}.`,
  ja: `${name} に当たる手順書がありません。`,
});
