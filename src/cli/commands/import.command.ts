import { importNames } from '../../generated/forms.ts';
import { type Command, valueOption } from '../command.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE',
  words: {
    en: 'Turn saved alerts, pages, chat or commits into timeline rows, and merge them into a timeline',
    ja: '保存したアラート、通知、チャット、コミットをタイムラインの行にして取り込む',
  },
  options: {
    from: {
      type: 'string',
      choices: importNames,
      words: {
        en: 'The tool that wrote the file (default: detected from its content)',
        ja: 'ファイルの出力元（既定: 内容から判定）',
      },
    },
    into: {
      type: 'string',
      value: 'TIMELINE.md',
      completes: 'files',
      words: { en: 'Merge the rows into the table of this timeline', ja: 'このタイムラインの表に行を取り込む' },
    },
    since: valueOption('TIME', 'Leave out what happened before', 'この時刻より前を除く'),
    until: valueOption(
      'TIME',
      'Leave out what happened after; a date alone includes the whole day',
      'この時刻より後を除く（日付だけならその日の終わりまで）',
    ),
    emoji: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      words: {
        en: 'For chat: messages with this reaction, in addition to pinned ones',
        ja: 'チャット: このリアクションの付いたメッセージ（ピン留めも含む）',
      },
    },
  },
  examples: [
    {
      command: 'hansei import alerts.json --into incidents/inc-2026-012-search.md',
      words: {
        en: 'Alerts as rows of a timeline; running it twice changes nothing',
        ja: 'アラートをタイムラインの行にする（二度実行しても同じ）',
      },
    },
    {
      command: 'git log --since="2 days ago" | hansei import - --from git',
      words: { en: 'What changed before the incident', ja: 'インシデント前の変更を調べる' },
    },
    {
      command: 'hansei import slack-export.zip --emoji memo --since "2026-03-01 14:00" --until "2026-03-01 18:00"',
      words: { en: 'Chat messages that somebody marked', ja: '印の付いたチャットのメッセージ' },
    },
  ],
  load: () => import('./import.ts'),
};
