import { severities } from '../../core/problem.ts';
import { type Command, valueOption } from '../command.ts';
import { checkFormats } from '../reporters/index.ts';
import { baselineOptions, changedOption } from '../scope-options.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: '[PATH…]',
  words: {
    en: 'Check documents: schema, time, impact, actions, references across files',
    ja: '文書を検査する（スキーマ、時刻、影響、アクション、ファイル間の参照）',
  },
  options: {
    'fail-on': {
      type: 'string',
      choices: severities,
      words: {
        en: 'Exit with 1 from this severity up (default: error)',
        ja: 'この重大度以上で終了コード 1（既定: error）',
      },
    },
    changed: changedOption,
    'only-new': {
      type: 'boolean',
      words: {
        en: 'With --changed: only problems that were not there before',
        ja: '--changed と併用: 変更によって生じた問題だけ',
      },
    },
    ...baselineOptions,
    'update-baseline': {
      type: 'boolean',
      words: {
        en: 'Write everything that is found to the baseline',
        ja: '見つかった問題をすべてベースラインに記録する',
      },
    },
    'force-exclude': {
      type: 'boolean',
      words: {
        en: 'Leave out ignored files even if they are named; for hooks',
        ja: '指定されたファイルも、全体の検査で対象外（無視ファイル、ルート外）なら除く（フック用）',
      },
    },
    now: valueOption(
      'DATE',
      'The day by which things are overdue or stale, for repeatable runs (default: today)',
      '期限切れや古さを判定する日。再現可能な実行に（既定: 今日）',
    ),
    'no-cache': {
      type: 'boolean',
      words: {
        en: 'Neither use nor keep earlier results',
        ja: '次回の検査のために結果を保存せず、保存済みの結果も使わない',
      },
    },
    'cache-dir': {
      type: 'string',
      value: 'DIR',
      completes: 'folders',
      words: {
        en: 'Where results are kept (default: your cache folder, from 50 files on); not used with --changed, --fix, --watch, --stdin',
        ja: '結果の保存先（既定: ユーザーのキャッシュフォルダー、50 ファイル以上の場合）。--changed、--fix、--watch、--stdin では使わない',
      },
    },
    fix: { type: 'boolean', words: { en: 'Apply every fix that is marked safe', ja: '安全な修正をすべて適用する' } },
    watch: {
      type: 'boolean',
      short: 'w',
      words: { en: 'Check again after every change, until Ctrl+C', ja: '変更のたびに検査し直す（Ctrl+C で終了）' },
    },
    stdin: { type: 'boolean', words: { en: 'Check standard input', ja: '標準入力を検査する' } },
    'stdin-filename': {
      type: 'string',
      value: 'NAME',
      completes: 'files',
      words: {
        en: 'The file name of standard input (default: YAML or Markdown, by its content)',
        ja: '標準入力のファイル名（既定: 内容から YAML か Markdown かを判定）',
      },
    },
    format: {
      type: 'string',
      choices: checkFormats,
      words: {
        en: 'pretty is the default on a terminal, json elsewhere',
        ja: 'ターミナルでの既定は pretty、それ以外は json',
      },
    },
  },
  examples: [
    { command: 'hansei check', words: { en: 'Everything below the root', ja: 'ルート以下をすべて検査' } },
    {
      command: "hansei check incidents/ 'runbooks/**/*.yml' --fail-on warning",
      words: {
        en: 'Some folders and globs, failing on warnings, too',
        ja: 'フォルダーと glob を指定し、警告でも失敗させる',
      },
    },
    {
      command: 'hansei check --fix',
      words: { en: 'Fix whatever is safe to fix', ja: '確認の要らない修正を適用' },
    },
    {
      command: 'hansei check --changed origin/main --only-new --format github',
      words: { en: 'What a pull request adds, as annotations', ja: 'プルリクエストで生じた問題を注釈として出力' },
    },
    {
      command: 'hansei check --baseline hansei-baseline.txt',
      words: { en: 'Only problems that are new', ja: '新しい問題だけを報告' },
    },
    {
      command: 'cat draft.md | hansei check --stdin --stdin-filename incidents/draft.md',
      words: { en: 'Text that is not saved yet', ja: '未保存のテキストを検査' },
    },
  ],
  load: () => import('./check.ts'),
};
