import { type Command, valueOption } from '../command.ts';

/** The states that can make the command end with 1. */
export const failingStates = ['overdue', 'due'] as const;

export const maintenanceCommand: Command = {
  name: 'maintenance',
  usage: '',
  words: {
    en: 'List preventive maintenance: what is due, overdue, done or upcoming',
    ja: '予防保守の状況（要実施・期限切れ・完了・予定）を一覧する',
  },
  options: {
    now: valueOption('TIME', 'The time to judge by (default: now)', '判定の基準とする日時（既定: 現在）'),
    'fail-on': {
      type: 'string',
      choices: failingStates,
      words: {
        en: 'Exit with 1 when a task is overdue (with due: also when one is due) or a plan cannot be read (default: never)',
        ja: '期限切れ（overdue）、または要実施（due）以上の作業や、読めない計画があれば終了コード 1 にする（既定: しない）',
      },
    },
  },
  examples: [
    { command: 'hansei maintenance', words: { en: 'What has to be done now', ja: '今やるべき作業' } },
    {
      command: 'hansei maintenance --fail-on overdue',
      words: { en: 'In a nightly job: fails when something is overdue', ja: '定期ジョブで、漏れがあれば失敗させる' },
    },
  ],
  load: () => import('./maintenance.ts'),
};
