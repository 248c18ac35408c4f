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
] as const satisfies readonly Action[];

export type ActionId = (typeof actions)[number]['id'];
