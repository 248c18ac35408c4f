import type { Command } from '../command.ts';

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
      value: 'LEVEL',
      words: {
        en: 'Exit with 1 from this severity on: error (default), warning, info, hint',
        ja: 'この重大度以上で終了コード 1: error（既定）、warning、info、hint',
      },
    },
    fix: { type: 'boolean', words: { en: 'Apply every fix that is marked safe', ja: '安全な修正をすべて適用する' } },
    stdin: { type: 'boolean', words: { en: 'Check standard input', ja: '標準入力を検査する' } },
    'stdin-filename': {
      type: 'string',
      value: 'NAME',
      words: { en: 'The name that standard input goes by', ja: '標準入力のファイル名' },
    },
  },
  examples: [
    'hansei check',
    'hansei check incidents/ --fail-on warning',
    'hansei check --fix',
    'hansei check --format json',
  ],
  load: () => import('./check.ts'),
};
