import type { StageName } from '../learning-loop/stages.ts';
import { counted } from '../text/counted.ts';
import type { Language, Words } from '../text/words.ts';

type Lists = Readonly<Record<Language, readonly string[]>>;

export const timelineRows = (count: number): Words => ({
  en: counted(count, 'row of the timeline', 'rows of the timeline'),
  ja: `タイムライン ${count} 行`,
});
export const noTimeline = (): Words => ({ en: 'no timeline', ja: 'タイムラインがない' });
export const impactMeasured = (): Words => ({ en: 'impact in figures', ja: '影響の数値' });
export const noImpact = (): Words => ({ en: 'no impact in figures', ja: '影響の数値がない' });
export const factors = (count: number): Words => ({
  en: counted(count, 'contributing factor'),
  ja: `寄与要因 ${count} 件`,
});
export const causesInWords = (): Words => ({ en: 'causes in words', ja: '原因の記述' });
export const noFactors = (): Words => ({ en: 'no contributing factors', ja: '寄与要因がない' });
export const actions = (count: number): Words => ({ en: counted(count, 'action'), ja: `アクション ${count} 件` });
export const noActions = (): Words => ({ en: 'no actions', ja: 'アクションがない' });

export const entry = (id: string): Words => ({ en: `entry ${id}`, ja: `ナレッジ ${id}` });
export const noEntry = (): Words => ({ en: 'no knowledge entry', ja: 'ナレッジがない' });
export const entriesNotThere = (ids: readonly string[]): Words => ({
  en: `named but missing: ${ids.join(', ')}`,
  ja: `参照先がない: ${ids.join('、')}`,
});

export const watched = (name: string): Words => ({ en: `monitored: ${name}`, ja: `監視中: ${name}` });
export const noticedInTime = (): Words => ({ en: 'an alert detected it in time', ja: 'アラートで時間内に検知' });
export const notMonitored = (names: readonly string[]): Words => ({
  en: `not monitored: ${names.join(', ')}`,
  ja: `未監視: ${names.join('、')}`,
});
export const nothingForDetection = (): Words => ({
  en: 'no action or metric that detects it',
  ja: '検知のためのアクションや監視項目がない',
});

export const actionDone = (text: string): Words => ({ en: `done: ${text}`, ja: `完了: ${text}` });
export const actionOpen = (text: string): Words => ({ en: `open: ${text}`, ja: `未完了: ${text}` });
export const noPrevention = (): Words => ({
  en: 'no action that prevents or mitigates',
  ja: '予防・緩和のアクションがない',
});
export const linkedDocument = (): Words => ({ en: 'mentions the incident', ja: 'このインシデントに言及' });

export const riskAccepted = (text: string): Words => ({ en: `accepted: ${text}`, ja: `受容: ${text}` });
export const factorUnanswered = (text: string): Words => ({ en: `not addressed: ${text}`, ja: `未対応: ${text}` });
export const noOrganisational = (): Words => ({
  en: 'no organisational factor is recorded',
  ja: '組織的要因の記載がない',
});
export const factorsNotNamed = (): Words => ({
  en: 'actions do not say which factor they address',
  ja: 'アクションに対応する要因の記載がない',
});

export const cameAgain = (): Words => ({ en: 'it recurred', ja: '再発した' });
export const notResolved = (): Words => ({
  en: 'it is ongoing, or its end is missing',
  ja: '継続中、または解決時刻がない',
});
export const tooEarly = (days: number, needed: number): Words => ({
  en: `too early to tell: ${days} of ${counted(needed, 'day')}`,
  ja: `判断できる時期ではない（${needed} 日中 ${days} 日）`,
});
export const notAgain = (days: number): Words => ({
  en: `it did not recur in ${counted(days, 'day')}`,
  ja: `${days} 日間再発なし`,
});

export const stageName = (name: StageName): Words =>
  ({
    postmortem: { en: 'Postmortem', ja: 'ポストモーテム' },
    knowledge: { en: 'Knowledge', ja: 'ナレッジ' },
    monitoring: { en: 'Monitoring', ja: '監視' },
    prevention: { en: 'Prevention', ja: '予防策' },
    learning: { en: 'Learning', ja: '組織学習' },
    effect: { en: 'Effect', ja: '効果' },
  })[name];

export const title = (): Words => ({ en: 'The improvement loop', ja: '継続改善ループ' });
export const incident = (): Words => ({ en: 'Incident', ja: 'インシデント' });
export const legend = (): Words => ({
  en: '✓ done, ◐ partly, ✗ open, ? unknown or too early to tell.',
  ja: '✓ 完了、◐ 一部、✗ 未着手、? 不明または判断できる時期ではない。',
});
export const missingHeading = (): Words => ({ en: 'What is missing', ja: '残っていること' });
export const overTime = (): Words => ({ en: 'Over time', ja: '推移' });
export const timeColumns = (): Lists => ({
  en: [
    'Quarter',
    'Incidents',
    'Time to detect: median (n)',
    '90th percentile',
    'Time to restore: median (n)',
    '90th percentile',
  ],
  ja: ['四半期', '件数', '検知まで: 中央値 (n)', '90 パーセンタイル', '復旧まで: 中央値 (n)', '90 パーセンタイル'],
});
export const all = (): Words => ({ en: 'all', ja: '全体' });
export const notEnough = (needed: number): Words => ({
  en: `not enough data (needs ${needed})`,
  ja: `データ不足（${needed} 件必要）`,
});
export const recurrenceHeading = (days: number): Words => ({
  en: `Recurred within ${counted(days, 'day')}`,
  ja: `${days} 日以内の再発`,
});
export const recurrenceRate = (
  recurred: number,
  followed: number,
  percent: string | undefined,
  needed: number,
): Words => ({
  en: `${recurred} of ${counted(followed, 'incident')} observed for long enough: ${percent === undefined ? notEnough(needed).en : `${percent} %`}.`,
  ja: `追跡できた ${followed} 件中 ${recurred} 件: ${percent === undefined ? notEnough(needed).ja : `${percent} %`}。`,
});
export const sharedBy = (kind: 'title' | 'cause' | 'knowledge', word: string): Words =>
  ({
    title: { en: 'same title', ja: '同じ題名' },
    cause: { en: `cause ${word}`, ja: `原因 ${word}` },
    knowledge: { en: `entry ${word}`, ja: `ナレッジ ${word}` },
  })[kind];
export const actionsHeading = (): Words => ({ en: 'Actions done in time', ja: '期限内に完了したアクション' });
export const actionCounts = (inTime: number, late: number, untold: number): Words => ({
  en: `${inTime} in time, ${late} late, ${untold} done on an unknown day.`,
  ja: `期限内 ${inTime} 件、遅れ ${late} 件、完了日の記載なし ${untold} 件。`,
});
export const actionRateUnknown = (needed: number): Words => ({
  en: `${notEnough(needed).en}.`,
  ja: `${notEnough(needed).ja}。`,
});
export const actionRate = (low: string, high: string): Words =>
  low === high ? { en: `${low} %.`, ja: `${low} %。` } : { en: `${low} to ${high} %.`, ja: `${low}〜${high} %。` };
