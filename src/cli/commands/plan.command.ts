import { type Command, valueOption } from '../command.ts';

export const planCommand: Command = {
  name: 'plan',
  usage: 'learning INCIDENT',
  words: {
    en: 'Plan what to learn after an incident: skill gaps, courses in order, and an assessment',
    ja: 'インシデントを受けた学習計画を作る（スキルギャップ、コースの順序、評価方法）',
  },
  subjects: [
    {
      name: 'learning',
      words: { en: 'From the organisational factors of the incident', ja: 'インシデントの組織的要因から作成' },
    },
  ],
  options: {
    engineer: valueOption(
      'NAME',
      'For this role or person in `skills` (default: the team)',
      '`skills` にある役割または人（既定: チーム）',
    ),
    format: {
      type: 'string',
      choices: ['pretty', 'json', 'markdown'],
      words: { en: 'markdown is a page, json data', ja: 'markdown はページ、json はデータ' },
    },
  },
  examples: [
    {
      command: 'hansei plan learning INC-2026-009 --format markdown',
      words: { en: 'A plan for the team, as a page', ja: 'チームの学習計画をページとして出力' },
    },
    {
      command: 'hansei plan learning incidents/inc-2026-009-migration.md --engineer @sato',
      words: { en: 'For one person, based on what they can already do', ja: '本人のスキルに応じた計画' },
    },
  ],
  load: () => import('./plan.ts'),
};
