import type { Words } from '../core/text/words.ts';

/** The words of the manifest that no other table has: key in `package.json` → both languages. */
export const manifestWords: Readonly<Record<string, Words>> = {
  description: {
    en: 'Checks postmortems, root cause analyses, runbooks and knowledge entries as you type, computes the impact of an incident, and finds entries by symptom. Offline, English and Japanese.',
    ja: 'ポストモーテム、根本原因分析、手順書（ランブック）、ナレッジを入力しながら検査し、インシデントの影響を計算し、症状からナレッジを探します。オフラインで動作し、日本語と英語に対応しています。',
  },
  'untrusted.description': {
    en: 'Documents are checked, fixed and searched as usual; nothing from the workspace is run. Setting up a repository (which writes files), sending runbook commands to the terminal, and tasks need trust. A knowledge entry made from an incident is opened unsaved.',
    ja: '文書の検査、修正、検索は通常どおり使えます。ワークスペースの内容が実行されることはありません。ファイルを作成する「このリポジトリに導入」、手順書のコマンドのターミナルへの送信、タスクは、信頼後に使えます。インシデントから作成したナレッジは、保存せずに開きます。',
  },
  'container.title': { en: 'Hansei', ja: 'Hansei' },
  'search.name': { en: 'Symptoms', ja: '症状' },
  'actionItems.name': { en: 'Action Items', ja: 'アクションアイテム' },
  'actionItems.welcome': {
    en: 'The action items of your postmortems and root cause analyses are listed here, overdue ones first. There are none yet.\n[New Document…](command:hansei.newDocument)',
    ja: 'ポストモーテムと根本原因分析のアクションアイテムが、期限切れを先頭にここに表示されます。まだ 1 件もありません。\n[新しい文書…](command:hansei.newDocument)',
  },
  'runThrough.name': { en: 'Run-Through', ja: '手順書の実行' },
  'setting.title': { en: 'Hansei', ja: 'Hansei' },
  'setting.validation.enable': {
    en: 'Show problems of postmortems, runbooks and knowledge entries. `hansei.yml` sets the severity of each [rule](https://github.com/hansei/hansei/blob/main/docs/rules/README.md).',
    ja: 'ポストモーテム、手順書、ナレッジの問題を表示します。各[ルール](https://github.com/hansei/hansei/blob/main/docs/rules/README.md)の重大度は `hansei.yml` で設定します。',
  },
  'setting.updateLinksOnFileMove': {
    en: 'When a file or folder is moved or renamed, update links to it: Markdown links, paths and names in YAML, `runbook_url`. Markdown links are left to `#markdown.updateLinksOnFileMove.enabled#` if that is enabled.',
    ja: 'ファイルやフォルダーの移動・名前変更時に、Markdown のリンク、YAML 内のパスと名前、`runbook_url` を追従させます。`#markdown.updateLinksOnFileMove.enabled#` が有効な場合、Markdown のリンクはそちらに任せます。',
  },
  'setting.codeLens.enable': {
    en: 'Show duration, losses, availability and error budget above the basic facts of an incident.',
    ja: 'インシデントの基本情報の上に、影響時間、損失、可用性、エラーバジェットを表示します。',
  },
  'setting.language': {
    en: 'The language of messages, CodeLens and views.',
    ja: 'メッセージ、CodeLens、ビューの言語。',
  },
  'setting.language.auto': { en: 'The display language of VS Code', ja: 'VS Code の表示言語' },
  'setting.language.en': { en: 'English', ja: '英語' },
  'setting.language.ja': { en: 'Japanese', ja: '日本語' },
  'setting.search.threshold': {
    en: 'Results of a search below this similarity (0 to 1) are shown as weaker matches. If empty: the value in `hansei.yml`, or 0.7.',
    ja: '類似度（0〜1）がこの値を下回る検索結果は「弱い一致」として表示します。空の場合は `hansei.yml` の値、なければ 0.7 です。',
  },
  'task.task': { en: 'Check once, or again after every change.', ja: '一度だけ検査するか、変更のたびに検査し直すか。' },
  'task.args': {
    en: 'Further arguments for `hansei check`, for example `["--fail-on", "warning"]`.',
    ja: '`hansei check` に追加で渡す引数。例: `["--fail-on", "warning"]`',
  },
  'task.matcher': { en: 'Hansei', ja: 'Hansei' },
  'task.matcher.watch': { en: 'Hansei, watching', ja: 'Hansei（監視中）' },
  'setting.actor': {
    en: 'Your name in timelines and action items, for example `Sato` or `@sato`: used for events and actions that you add. If empty, you fill it in each time.',
    ja: 'タイムラインやアクションアイテムに記入するあなたの名前（例: `佐藤`、`@sato`）。追加したイベントやアクションに使われます。空の場合は、その都度入力します。',
  },
  'walkthrough.title': { en: 'Learn from Incidents with Hansei', ja: 'Hansei でインシデントから学ぶ' },
  'walkthrough.description': {
    en: 'From a complete postmortem to an answer at three in the morning.',
    ja: '抜けのないポストモーテムから、深夜 3 時に役立つ答えまで。',
  },
  'walkthrough.document.title': { en: 'Write a document', ja: '文書を書く' },
  'walkthrough.document.description': {
    en: 'Start a postmortem, a runbook or a knowledge entry from a filled template, or have a configuration and a first example written for you. During an incident, start with the current time.\n[New Document](command:hansei.newDocument)\n[Start an Incident Now](command:hansei.startIncident)\n[Set Up This Repository](command:hansei.init)',
    ja: '記入例付きのテンプレートから、ポストモーテム、手順書、ナレッジを書き始めます。設定ファイルと最初の例を作成することもできます。障害の発生中は、現在時刻から記録を始められます。\n[新しい文書](command:hansei.newDocument)\n[インシデントの記録を今すぐ開始](command:hansei.startIncident)\n[このリポジトリに導入](command:hansei.init)',
  },
  'walkthrough.document.media': { en: 'media/walkthrough/document.en.md', ja: 'media/walkthrough/document.ja.md' },
  'walkthrough.check.title': { en: 'See what is missing', ja: '抜けを見つける' },
  'walkthrough.check.description': {
    en: 'Problems appear as you type, and for all files in the folder. The light bulb fixes many of them.\n[Check the Workspace](command:hansei.checkWorkspace)',
    ja: '問題は入力中にも、フォルダー全体に対しても表示されます。多くは電球アイコンから修正できます。\n[ワークスペースを検査](command:hansei.checkWorkspace)',
  },
  'walkthrough.check.media': { en: 'media/walkthrough/check.en.md', ja: 'media/walkthrough/check.ja.md' },
  'walkthrough.impact.title': { en: 'Compute the impact', ja: '影響を計算する' },
  'walkthrough.impact.description': {
    en: 'In an incident, the lens above the basic facts shows duration, losses and error budget. Click it to fill in what is missing and to insert the figures.',
    ja: 'インシデントの文書では、基本情報の上の CodeLens に影響時間、損失、エラーバジェットが表示されます。クリックすると不足分を入力し、計算結果を挿入できます。',
  },
  'walkthrough.impact.media': { en: 'media/walkthrough/impact.en.md', ja: 'media/walkthrough/impact.ja.md' },
  'walkthrough.search.title': { en: 'Find by symptom', ja: '症状から探す' },
  'walkthrough.search.description': {
    en: 'Paste an alert or describe what you see: the entry, its causes and the first step.\n[Find by Symptom](command:hansei.searchSymptom)',
    ja: 'アラートを貼り付けるか、見えている症状を書くと、該当するナレッジ、原因、最初の手順が見つかります。\n[症状から探す](command:hansei.searchSymptom)',
  },
  'walkthrough.search.media': { en: 'media/walkthrough/search.en.md', ja: 'media/walkthrough/search.ja.md' },
};
