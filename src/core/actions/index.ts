import type { Action } from './action.ts';

/** The table of actions: commands, menus and the command palette come from it. */
export const actions = [
  {
    id: 'hansei.searchSymptom',
    title: { en: 'Find by Symptom', ja: '症状から探す' },
    icon: 'search',
  },
  {
    id: 'hansei.openSearch',
    title: { en: 'Open the Search View', ja: '検索ビューを開く' },
  },
  {
    id: 'hansei.openSearchPanel',
    title: { en: 'Open the Search as a Panel', ja: '検索をパネルで開く' },
    icon: 'open-preview',
  },
  {
    id: 'hansei.searchSelection',
    title: { en: 'Find the Selected Text as a Symptom', ja: '選択したテキストを症状として探す' },
    when: 'editorHasSelection',
  },
  {
    id: 'hansei.searchClipboard',
    title: { en: 'Find by the Alert on the Clipboard', ja: 'クリップボードのアラートから探す' },
    icon: 'clippy',
  },
  {
    id: 'hansei.searchIncident',
    title: { en: 'Find What Helped in Incidents Like This', ja: 'このインシデントに似た事例と対処を探す' },
    when: 'hansei.incident',
  },
  {
    id: 'hansei.insertLink',
    title: { en: 'Insert a Link to a Page by Symptom…', ja: '症状から探してリンクを挿入…' },
    when: 'editorIsOpen',
  },
  {
    id: 'hansei.recordOutcome',
    title: { en: 'Record How a Solution Went…', ja: '対処の結果を記録…' },
  },
  {
    id: 'hansei.undoOutcome',
    title: { en: 'Undo the Last Outcome', ja: '最後に記録した結果を取り消す' },
  },
  {
    id: 'hansei.addToEvaluation',
    title: { en: 'Add to the Evaluation File…', ja: '評価用ファイルに追加…' },
    when: 'workspaceFolderCount != 0',
  },
  {
    id: 'hansei.computeImpact',
    title: { en: 'Compute Impact', ja: '影響を計算' },
    when: 'hansei.incident',
    icon: 'graph',
  },
  {
    id: 'hansei.insertImpact',
    title: { en: 'Insert or Refresh the Impact Section', ja: '影響の計算結果を挿入・更新' },
    when: 'hansei.incident',
  },
  {
    id: 'hansei.newDocument',
    title: { en: 'New Document…', ja: '新しい文書…' },
    icon: 'new-file',
  },
  {
    id: 'hansei.init',
    title: { en: 'Set Up This Repository', ja: 'このリポジトリに導入' },
    when: 'workspaceFolderCount != 0 && isWorkspaceTrusted',
  },
  {
    id: 'hansei.checkWorkspace',
    title: { en: 'Check the Workspace', ja: 'ワークスペースを検査' },
    when: 'workspaceFolderCount != 0',
  },
  {
    id: 'hansei.startIncident',
    title: { en: 'Start an Incident Now', ja: 'インシデントの記録を今すぐ開始' },
    icon: 'flame',
  },
  {
    id: 'hansei.insertEvent',
    title: { en: 'Insert Event Now', ja: '現在時刻でイベントを挿入' },
    when: 'hansei.incident',
    icon: 'history',
  },
  {
    id: 'hansei.markInstant',
    title: {
      en: 'Mark Detected, Acknowledged, Mitigated or Resolved Now…',
      ja: '検知・対応開始・緩和・復旧を現在時刻で記入…',
    },
    when: 'hansei.incident',
  },
  {
    id: 'hansei.markMitigated',
    title: { en: 'Mark Mitigated Now', ja: '緩和を現在時刻で記入' },
    when: 'hansei.incident',
  },
  {
    id: 'hansei.addAction',
    title: { en: 'Add Action Item…', ja: 'アクションアイテムを追加…' },
    when: 'editorLangId == markdown',
  },
  {
    id: 'hansei.importEvents',
    title: {
      en: 'Import Alerts, Chat or Commits into the Timeline…',
      ja: 'アラート、チャット、コミットをタイムラインに取り込む…',
    },
    when: 'hansei.incident',
    icon: 'cloud-download',
  },
  {
    id: 'hansei.startRunThrough',
    title: { en: 'Go Through This Runbook', ja: 'この手順書を実行' },
    when: 'hansei.runbook',
    icon: 'run-all',
  },
  {
    id: 'hansei.showGraph',
    title: { en: 'Show Related Documents as a Graph', ja: '関連を図で表示' },
    when: 'editorLangId == yaml || editorLangId == markdown',
    icon: 'type-hierarchy',
  },
  {
    id: 'hansei.previewRunbook',
    title: { en: 'Preview This Runbook as a Graph', ja: 'この手順書を図で表示' },
    when: 'hansei.runbook',
    icon: 'open-preview',
  },
  {
    id: 'hansei.finishRunThrough',
    title: { en: 'Finish the Run-Through…', ja: '手順書の実行を終了…' },
    when: 'hansei.running',
    icon: 'pass',
  },
  {
    id: 'hansei.runStepCommand',
    title: { en: 'Run in the Terminal…', ja: 'ターミナルで実行…' },
    when: 'false',
    icon: 'play',
  },
  {
    id: 'hansei.copyStepCommand',
    title: { en: 'Copy the Command', ja: 'コマンドをコピー' },
    when: 'false',
    icon: 'copy',
  },
  {
    id: 'hansei.chooseBranch',
    title: { en: 'Take This Branch', ja: 'この分岐を選択' },
    when: 'false',
    icon: 'git-branch',
  },
  {
    id: 'hansei.openRunPlace',
    title: { en: 'Open in the Runbook', ja: '手順書の該当箇所を開く' },
    when: 'false',
  },
  {
    id: 'hansei.promoteIncident',
    title: { en: 'Make a Knowledge Entry from This Incident…', ja: 'このインシデントからナレッジを作成…' },
    when: 'hansei.incident || hansei.analysis',
    icon: 'lightbulb',
  },
  {
    id: 'hansei.filterActionItems',
    title: { en: 'Filter Action Items by Owner…', ja: 'アクションアイテムを担当者で絞り込む…' },
    when: 'hansei.hasActionView',
    icon: 'filter',
  },
  {
    id: 'hansei.toggleDoneActionItems',
    title: { en: 'Show or Hide Done Action Items', ja: '完了したアクションアイテムの表示・非表示' },
    when: 'hansei.hasActionView',
    icon: 'eye',
  },
  {
    id: 'hansei.markActionDone',
    title: { en: 'Mark as Done…', ja: '完了にする…' },
    when: 'false',
    icon: 'check',
  },
  {
    id: 'hansei.copyActionLink',
    title: { en: 'Copy Link', ja: 'リンクをコピー' },
    when: 'false',
    icon: 'link',
  },
  {
    id: 'hansei.openActionItem',
    title: { en: 'Open in the Document', ja: '文書の該当箇所を開く' },
    when: 'false',
  },
  {
    id: 'hansei.reviewKnowledge',
    title: { en: 'Review the Knowledge Base…', ja: 'ナレッジの要確認一覧…' },
    when: 'workspaceFolderCount != 0',
    icon: 'checklist',
  },
  {
    id: 'hansei.reviewDocument',
    title: { en: 'Review This Document', ja: 'この文書をレビュー' },
    when: 'editorLangId == yaml || editorLangId == markdown',
    icon: 'preview',
  },
  {
    id: 'hansei.showChecklist',
    title: { en: 'Show the Practice Checklist', ja: '実践チェックリストを表示' },
    when: 'workspaceFolderCount != 0',
    icon: 'tasklist',
  },
] as const satisfies readonly Action[];

export type ActionId = (typeof actions)[number]['id'];
