import { counted } from '../text/counted.ts';
import type { Language, Words } from '../text/words.ts';

export const hasNoTasks = (path: string): Words => ({
  en: `${path} has no task for a calendar: run hansei check to see what cannot be read.`,
  ja: `${path} にはカレンダーにできる作業がありません。読み取れない箇所は hansei check で確認できます。`,
});

/** @param kinds the titles of the kinds that can be exported so */
export const otherKind = (path: string, form: string, kinds: readonly Words[]): Words => ({
  en: `${path} cannot be exported to ${form}, which works for these kinds: ${kinds.map(({ en }) => en.toLowerCase()).join(', ')}.`,
  ja: `${path} は ${form} に出力できません。対象は${kinds.map(({ ja }) => ja).join('、')}です。`,
});

export const withErrors = (path: string, count: number): Words => ({
  en: `${path} has ${counted(count, 'error')}, so parts of it may be missing here: run hansei check ${path} to see where.`,
  ja: `${path} にエラーが ${count} 件あり、その箇所が出力から欠けている可能性があります。hansei check ${path} で確認してください。`,
});
export const severalDocuments = (path: string, count: number, form: string): Words => ({
  en: `${path} has ${count} documents, but ${form} is made from one: put each in a file of its own.`,
  ja: `${path} には文書が ${count} 件あります。${form} は 1 件から作るため、ファイルを分けてください。`,
});

export const hasNoCommands = (name: string): Words => ({
  en: `${name} has no commands that a script could run.`,
  ja: `${name} にはスクリプトにできるコマンドがありません。`,
});

/** @param name of the check or step, @param fault what is wrong with its command */
export const faultyCommand = (name: string, fault: Words): Words => ({
  en: `No script was written because of a command in “${name}”: ${fault.en}`,
  ja: `「${name}」のコマンドのため、スクリプトを作成しませんでした: ${fault.ja}`,
});

/** What a health check says when it is run. */
export interface HealthCheckWords {
  /** Comments at the top. */
  readonly head: readonly string[];
  readonly timedOut: string;
  readonly notANumber: string;
  readonly endedWith: string;
  readonly expected: string;
  readonly runbook: string;
}

export const healthCheckScript = (language: Language): HealthCheckWords =>
  ({
    en: {
      head: [
        'Exit status: 0 healthy, 1 at least one warning, 2 at least one check is critical.',
        'A health check document, as a script. Read the commands before you run it;',
        'each runs in a bash of its own, with a timeout and without input.',
      ],
      timedOut: 'timed out after',
      notANumber: 'printed no number',
      endedWith: 'exit status',
      expected: 'expected',
      runbook: 'runbook',
    },
    ja: {
      head: [
        '終了コード: 0 正常、1 警告あり、2 危険と判定された項目あり。',
        '文書として書かれたヘルスチェックをスクリプトにしたものです。実行する前にコマンドを確認してください。',
        '各コマンドは、入力なし・制限時間付きで、それぞれ別の bash で実行されます。',
      ],
      timedOut: '制限時間を超過:',
      notANumber: '数値が出力されませんでした',
      endedWith: '終了コード',
      expected: '期待値:',
      runbook: '手順書',
    },
  })[language];

/** What a guided runbook says. */
export interface RunbookWords {
  readonly head: readonly string[];
  readonly ask: string;
  readonly askDestructive: string;
  readonly skipped: string;
  readonly failed: string;
  readonly stopped: string;
  readonly wantedValue: string;
  readonly risk: string;
  readonly rollback: string;
  readonly expected: string;
  readonly success: string;
  readonly next: string;
  readonly branch: string;
  readonly escalation: string;
  readonly end: string;
}

export const runbookScript = (language: Language): RunbookWords =>
  ({
    en: {
      head: [
        'Exit status: 0 completed, 1 a command failed, 2 stopped before the end.',
        'Goes through the runbook with you: it shows each command and asks. Nothing runs without a yes.',
      ],
      ask: 'Run it? [y/N, q to stop]',
      askDestructive: 'THIS COMMAND IS DESTRUCTIVE. Type yes to run it [yes/N, q to stop]:',
      skipped: 'not run',
      failed: 'The command failed with exit status',
      stopped: 'Stopped.',
      wantedValue: 'Value of',
      risk: 'Risk',
      rollback: 'To undo it',
      expected: 'Expected',
      success: 'Done when',
      next: 'Continue with step',
      branch: 'If',
      escalation: 'Escalate if',
      end: 'What now',
    },
    ja: {
      head: [
        '終了コード: 0 最後まで実施、1 失敗したコマンドあり、2 途中で中止。',
        'コマンドを 1 つずつ表示して確認しながら手順書を進めます。y と答えない限り何も実行しません。',
      ],
      ask: '実行しますか? [y/N、q で中止]',
      askDestructive: '元に戻せない操作です。実行するには yes と入力してください [yes/N、q で中止]:',
      skipped: '実行しませんでした',
      failed: 'コマンドの終了コード:',
      stopped: '中止しました。',
      wantedValue: '値を入力:',
      risk: 'リスク',
      rollback: '戻し方',
      expected: '期待される出力',
      success: '成功基準',
      next: '次の手順',
      branch: '条件',
      escalation: 'エスカレーション',
      end: '次の行動',
    },
  })[language];
