import type { PracticeId, PracticeList } from '../learning-loop/practice-items.ts';
import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';

export const listName = (list: PracticeList): Words =>
  ({
    'incident-review': { en: 'Incident review', ja: 'インシデントレビュー' },
    monitoring: { en: 'Monitoring', ja: '監視改善' },
    knowledge: { en: 'Knowledge', ja: 'ナレッジマネジメント' },
    prevention: { en: 'Prevention', ja: '予防的運用' },
  })[list];

/** What each point of the four lists asks. */
export const practiceWords: Readonly<Record<PracticeId, Words>> = {
  timeline: { en: 'The timeline has every important event', ja: 'タイムラインに重要な出来事がすべてある' },
  impact: { en: 'The impact is given in figures', ja: '影響が数値で示されている' },
  layers: {
    en: 'Causes are analysed in the technical, process and organisational layers',
    ja: '技術・プロセス・組織の各層で原因を分析している',
  },
  actions: {
    en: 'Actions have a horizon and an owner',
    ja: 'アクションに期間（短期・中期・長期）と担当者がある',
  },
  'blind-spots': { en: 'Blind spots in monitoring are known', ja: '監視の盲点を特定している' },
  'dynamic-alerts': {
    en: 'There are dynamic thresholds and a policy for alerts',
    ja: '動的しきい値とアラートの方針がある',
  },
  correlation: { en: 'Related alerts are grouped', ja: '関連するアラートをまとめている' },
  prediction: { en: 'Warning signs are noticed before a failure', ja: '予兆を検知している' },
  procedures: { en: 'Diagnostic procedures have a common structure', ja: '診断手順が構造化されている' },
  'knowledge-base': { en: 'Knowledge can be found', ja: 'ナレッジを検索できる' },
  programme: { en: 'There is a continuous learning programme', ja: '継続的な学習プログラムがある' },
  quality: { en: 'Knowledge is reviewed regularly', ja: 'ナレッジの品質を定期的に確認している' },
  'health-checks': { en: 'Health checks run automatically', ja: 'ヘルスチェックが自動化されている' },
  maintenance: { en: 'Preventive maintenance is scheduled', ja: '予防保守が計画されている' },
  experiments: { en: 'Failures are injected on purpose', ja: '障害を意図的に起こして試している' },
  drills: { en: 'Recovery is practised regularly', ja: '復旧訓練を定期的に行っている' },
};

export const goesOn = (): Words => ({ en: 'the incident is ongoing', ja: '対応継続中' });
export const rows = (count: number): Words => ({ en: counted(count, 'row'), ja: `${count} 行` });
export const noRows = (): Words => ({ en: 'there is no timeline', ja: 'タイムラインがない' });
export const rowProblems = (count: number): Words => ({
  en: `${counted(count, 'problem')} with order, gaps or missing times`,
  ja: `順序・空白・時刻の不足に関する問題 ${count} 件`,
});
export const measured = (): Words => ({ en: 'downtime and damage are computed', ja: '停止時間と損害を計算済み' });
export const notMeasured = (missing: readonly string[]): Words => ({
  en: `not computed; missing: ${missing.join(', ')}`,
  ja: `計算できない（未記入: ${missing.join('、')}）`,
});
export const faultyFigures = (): Words => ({ en: 'wrong figures', ja: '数値に誤りがある' });
export const allLayers = (): Words => ({ en: 'all three layers have factors', ja: '3 層すべてに要因がある' });
export const noAnalysis = (): Words => ({ en: 'there is no analysis', ja: '分析がない' });
export const notInLayers = (): Words => ({
  en: 'the causes are not assigned to the three layers',
  ja: '原因が 3 つの層に分けられていない',
});
export const layersMissing = (names: readonly ('technical' | 'process' | 'organisational')[]): Words => {
  const ja = { technical: '技術', process: 'プロセス', organisational: '組織' };
  return { en: `without factors: ${names.join(', ')}`, ja: `要因なし: ${names.map((name) => ja[name]).join('、')}` };
};
export const noActions = (): Words => ({ en: 'there are no actions', ja: 'アクションがない' });
export const actionsComplete = (count: number): Words => ({
  en: `${counted(count, 'action')}, each with owner and horizon`,
  ja: `${count} 件すべてに担当者と期間がある`,
});
export const actionsIncomplete = (all: number, owner: number, horizon: number): Words => ({
  en: `of ${counted(all, 'action')} ${counted(owner, 'lacks', 'lack')} an owner, ${horizon} a horizon or a date`,
  ja: `${all} 件中、担当者なし ${owner} 件、期間・期限なし ${horizon} 件`,
});

export const timesUntold = (): Words => ({
  en: 'start or detection is missing or wrong',
  ja: '開始・検知の時刻がないか誤っている',
});
export const inTime = (): Words => ({ en: 'noticed in time', ja: '時間内に検知' });
export const gapKnown = (): Words => ({ en: 'noticed late, and the gap is known', ja: '検知は遅れたが理由は特定済み' });
export const gapUnknown = (): Words => ({
  en: 'noticed late, but the gap is not recorded (detection.gap)',
  ja: '検知が遅れた理由の記載がない（detection.gap）',
});
export const lateAlert = (): Words => ({
  en: 'the alert itself came late, and no action speeds it up',
  ja: 'アラート自体が遅く、早めるアクションがない',
});
export const notMonitored = (names: readonly string[]): Words => ({
  en: `needed but not monitored: ${names.join(', ')}`,
  ja: `必要だが未監視: ${names.join('、')}`,
});
export const monitoredElsewhere = (): Words => ({
  en: 'nothing in this repository is about monitoring: is it kept elsewhere?',
  ja: 'このリポジトリに監視に関する文書がない。別の場所ではどうか',
});
export const has = (names: readonly string[]): Words => ({ en: names.join(', '), ja: names.join('、') });
export const noDynamic = (): Words => ({ en: 'no dynamic threshold', ja: '動的しきい値がない' });
export const noPolicy = (): Words => ({ en: 'no policy for alerts', ja: 'アラートの方針がない' });
export const noPolicyAndDynamic = (): Words => ({
  en: 'neither a dynamic threshold nor a policy for alerts',
  ja: '動的しきい値もアラートの方針もない',
});
export const correlates = (): Words => ({ en: 'the policy correlates alerts', ja: '方針に相関の定義がある' });
export const groups = (): Words => ({
  en: 'a routing configuration groups alerts',
  ja: 'ルーティング設定でグループ化',
});
export const noCorrelation = (): Words => ({
  en: 'no policy correlates or groups alerts',
  ja: '相関・グループ化の定義がない',
});
export const noPrediction = (): Words => ({
  en: 'no metric or rule predicts',
  ja: '予測を行う監視項目・ルールがない',
});

export const procedures = (count: number): Words => ({
  en: `${counted(count, 'procedure')}, all sections present`,
  ja: `手順書 ${count} 件、節の不足なし`,
});
export const incompleteProcedures = (count: number, all: number): Words => ({
  en: `${count} of ${counted(all, 'procedure')} ${count === 1 ? 'lacks' : 'lack'} a section`,
  ja: `手順書 ${all} 件中 ${count} 件に節の不足`,
});
export const noProcedures = (): Words => ({ en: 'there is no procedure', ja: '手順書がない' });
export const entries = (count: number): Words => ({
  en: counted(count, 'entry', 'entries'),
  ja: `ナレッジ ${count} 件`,
});
export const noEntries = (): Words => ({ en: 'there is no knowledge entry', ja: 'ナレッジがない' });
export const courses = (count: number, people: number): Words => ({
  en: `${counted(count, 'course')}, skills of ${counted(people, 'role or person', 'roles or people')}`,
  ja: `コース ${count} 件、スキル ${people} 名分`,
});
export const noSkills = (): Words => ({ en: 'courses, but no skills', ja: 'コースはあるがスキルの記載がない' });
export const noCourses = (): Words => ({ en: 'no course is listed', ja: 'コースの記載がない' });
export const learningElsewhere = (): Words => ({
  en: 'no learning paths in this repository: is there a programme elsewhere?',
  ja: 'このリポジトリに学習パスがない。別の場所にプログラムはあるか',
});
export const allReviewed = (count: number): Words => ({
  en: `${count === 1 ? 'the only entry is' : `all ${count} entries are`} reviewed and complete`,
  ja: `${count} 件すべて確認済み`,
});
export const toReview = (count: number, all: number): Words => ({
  en: `${count} of ${counted(all, 'entry', 'entries')} ${count === 1 ? 'needs' : 'need'} a review: incomplete, stale, duplicate or never reviewed`,
  ja: `${all} 件中 ${count} 件が要確認（不足・古い・重複・未確認）`,
});

export const healthElsewhere = (): Words => ({
  en: 'no health checks in this repository: do any run elsewhere?',
  ja: 'このリポジトリにヘルスチェックがない。別の場所で実行しているか',
});
export const doTheyRun = (): Words => ({
  en: 'health checks are defined: do they run automatically?',
  ja: 'ヘルスチェックの定義はある。自動で実行されているか',
});
export const scheduledChecks = (): Words => ({
  en: 'health checks, and a scheduled task that runs them',
  ja: 'ヘルスチェックと、それを実行する定期作業',
});
export const scheduled = (): Words => ({ en: 'tasks with a recurrence rule', ja: '繰り返し規則のある定期作業' });
export const notScheduled = (): Words => ({ en: 'tasks without a recurrence rule', ja: '繰り返し規則のない作業' });
export const maintenanceElsewhere = (): Words => ({
  en: 'no maintenance tasks in this repository: are they planned elsewhere?',
  ja: 'このリポジトリに保守作業がない。別の場所で計画しているか',
});
export const gameDays = (count: number): Words => ({
  en: `${counted(count, 'game day')} on record`,
  ja: `訓練の記録 ${count} 件`,
});
export const wasItRun = (): Words => ({
  en: 'experiments are defined, but no game day is on record: were they run?',
  ja: '実験の定義はあるが訓練の記録がない。実施したか',
});
export const experimentsElsewhere = (): Words => ({
  en: 'no experiments or game days in this repository: are there any elsewhere?',
  ja: 'このリポジトリに実験も訓練の記録もない。別の場所にあるか',
});
export const drills = (count: number): Words => ({
  en: `${counted(count, 'recovery drill')} within a year`,
  ja: `1 年以内の復旧訓練 ${count} 件`,
});
export const drillsElsewhere = (): Words => ({
  en: 'no recovery drill is on record here (a timeline with game_day: true): was there one?',
  ja: '復旧訓練の記録（game_day: true のタイムライン）がない。実施したか',
});
export const ofIncidents = (met: number, all: number): Words => ({
  en: `${met} of ${counted(all, 'incident')}`,
  ja: `${all} 件中 ${met} 件`,
});
export const noIncidents = (): Words => ({
  en: 'no incident is on record: were there none?',
  ja: 'インシデントの記録がない。発生していないか',
});

export const title = (): Words => ({ en: 'Practice checklist', ja: '実践チェックリスト' });
export const counts = (met: number, notMet: number, questions: number): Words => ({
  en: `${met} met, ${notMet} not met, ${counted(questions, 'question')} that only a person can answer.`,
  ja: `達成 ${met} 件、未達 ${notMet} 件、人による確認が必要 ${questions} 件。`,
});
/** Beside a mark: not every machine has letters for that. */
export const stateName = (state: 'met' | 'not-met' | 'question'): Words => states[state];
const states = {
  met: { en: 'met', ja: '達成' },
  'not-met': { en: 'not met', ja: '未達' },
  question: { en: 'to confirm', ja: '要確認' },
} as const;
export const byIncident = (): Words => ({ en: 'By incident', ja: 'インシデント別' });
export const incident = (): Words => ({ en: 'Incident', ja: 'インシデント' });
export const notMetHeading = (): Words => ({ en: 'Not met', ja: '未達の項目' });
