import type { Language, Words } from '../text/words.ts';

export const likelihood = (percent: number): Words => ({ en: `likelihood ${percent} %`, ja: `可能性 ${percent} %` });
export const successRate = (percent: number): Words => ({ en: `success ${percent} %`, ja: `成功率 ${percent} %` });
export const more = (count: number): Words => ({ en: `${count} more`, ja: `ほか ${count} 件` });
export const escalate = (): Words => ({ en: 'escalate', ja: 'エスカレーション' });
export const nothingToDraw = (): Words => ({
  en: 'Open a knowledge entry, an incident, a runbook or a page of the repository first.',
  ja: '先に、ナレッジ、インシデント、手順書、またはリポジトリのページを開いてください。',
});
/** @param forms what it can be exported to instead */
export const noGraph = (name: string, forms: readonly string[]): Words => ({
  en: `${name} is not an entry, incident, runbook or page of the repository, so there is nothing to draw.${forms.length === 0 ? '' : ` Export it with --to ${forms.join(' or ')}.`}`,
  ja: `${name} はナレッジ、インシデント、手順書、ページのいずれでもないため、図にできません。${forms.length === 0 ? '' : `--to ${forms.join('、')} で出力できます。`}`,
});
export const mermaidCopied = (): Words => ({
  en: 'The graph is on the clipboard, for Mermaid.',
  ja: '図を Mermaid 形式でコピーしました。',
});
/** The words of the graph's page, and what kinds of nodes are called. */
export const graphWords = (language: Language) =>
  ({
    en: {
      asText: 'As text',
      larger: 'Larger',
      smaller: 'Smaller',
      fit: 'Fit to the Page',
      copyMermaid: 'Copy for Mermaid',
      saveSvg: 'Save as SVG…',
      leadsTo: 'leads to',
      nothing: 'There is nothing to draw yet.',
      types: {
        incident: 'incident',
        alert: 'alert',
        entry: 'symptom',
        page: 'page',
        cause: 'cause',
        solution: 'solution',
        runbook: 'runbook',
        step: 'step',
        decision: 'condition',
        action: 'action',
        escalation: 'escalation',
        more: 'more',
      },
    },
    ja: {
      asText: 'テキストで表示',
      larger: '拡大',
      smaller: '縮小',
      fit: '全体を表示',
      copyMermaid: 'Mermaid 形式でコピー',
      saveSvg: 'SVG として保存…',
      leadsTo: '次',
      nothing: 'まだ表示するものがありません。',
      types: {
        incident: 'インシデント',
        alert: 'アラート',
        entry: '症状',
        page: 'ページ',
        cause: '原因',
        solution: '対処',
        runbook: '手順書',
        step: '手順',
        decision: '条件',
        action: '行動',
        escalation: 'エスカレーション',
        more: 'その他',
      },
    },
  })[language];
