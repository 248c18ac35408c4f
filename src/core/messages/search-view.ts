import type { Language } from '../text/words.ts';

const en = {
  query: 'What do you see?',
  placeholder: 'Paste an alert, a log line, or describe the symptom',
  category: 'Category',
  severity: 'Severity',
  any: 'any',
  weaker: 'Weaker matches',
  nothing: 'Nothing found. Try fewer words, or the name of the alert.',
  empty: 'Type what you see: results appear as you type.',
  noDocuments: 'No knowledge entry, runbook or incident was found in this workspace yet.',
  causes: 'Possible causes',
  firstStep: 'First step',
  allSteps: 'All steps',
  copy: 'Copy',
  copied: 'Copied',
  open: 'Open',
  openBeside: 'Open beside',
  similarity: 'similarity',
  successRate: 'worked in',
  risk: 'risk',
  count: '{0} results',
};

const ja: typeof en = {
  query: '見えている症状',
  placeholder: 'アラートやログを貼り付けるか、症状を入力',
  category: '分類',
  severity: '重大度',
  any: 'すべて',
  weaker: '弱い一致',
  nothing: '見つかりません。語を減らすか、アラート名で試してください。',
  empty: '見えている症状を入力すると、すぐに結果が表示されます。',
  noDocuments: 'このワークスペースにはナレッジ、手順書、インシデントがまだありません。',
  causes: '考えられる原因',
  firstStep: '最初の一手',
  allSteps: 'すべての手順',
  copy: 'コピー',
  copied: 'コピーしました',
  open: '開く',
  openBeside: '横に開く',
  similarity: '類似度',
  successRate: '成功率',
  risk: 'リスク',
  count: '{0} 件',
};

/** The words of the search view. */
export function searchWords(language: Language): typeof en & { readonly language: Language } {
  return { ...(language === 'ja' ? ja : en), language };
}
