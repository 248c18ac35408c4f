import { labelTable, normalLabel } from './normal-label.ts';

/** Headings and labels of prose that search looks at. */
const proseLabels = {
  summary: [
    '概要',
    'サマリ',
    'サマリー',
    '要約',
    '症状',
    'インシデント概要',
    '障害概要',
    'summary',
    'issue summary',
    'incident summary',
    'executive summary',
    'tl;dr',
    'overview',
    'what happened',
    'symptom',
    'symptoms',
    'abstract',
  ],
  impact: ['影響', '影響範囲', '影響内容', 'impact', 'customer impact', 'user impact', 'impact on users'],
  cause: [
    '原因',
    '根本原因',
    '直接原因',
    '発生原因',
    '寄与要因',
    'cause',
    'causes',
    'root cause',
    'root causes',
    'contributing factors',
    'trigger',
    'triggers',
    'きっかけ',
  ],
  resolution: [
    '対処',
    '対処内容',
    '復旧対応',
    '解決',
    '緩和',
    '対応内容',
    'resolution',
    'mitigation',
    'resolution and recovery',
    'fix',
    'recovery',
  ],
  lessons: [
    '学び',
    '教訓',
    '学んだこと',
    '振り返り',
    'lessons',
    'lessons learned',
    'lessons learnt',
    'what went well',
    'what went wrong',
    'where we got lucky',
  ],
} as const;

export type Prose = keyof typeof proseLabels;

const prose = labelTable(proseLabels) as ReadonlyMap<string, Prose>;

/** What kind of prose a heading or label introduces, or undefined. */
export function proseOf(title: string): Prose | undefined {
  return prose.get(normalLabel(title));
}

/** Headings below which a label is a basic fact and not prose. */
export function isFactsHeading(title: string): boolean {
  return /基本情報|概要|サマリ|インシデント|影響|basic|facts|summary|overview|metadata|incident|impact|at a glance|details/i.test(
    title,
  );
}
