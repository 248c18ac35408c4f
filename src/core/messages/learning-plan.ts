import type { Assessment } from '../learning-loop/assessment.ts';
import { counted } from '../text/counted.ts';
import type { Language, Words } from '../text/words.ts';
import { fewOf } from './few-of.ts';

type Lists = Readonly<Record<Language, readonly string[]>>;

export const unknownEngineer = (name: string, known: readonly string[]): Words =>
  known.length === 0
    ? {
        en: `No skills are recorded for ${name}: no document in this repository has skills.`,
        ja: `${name} のスキルの記載がありません。このリポジトリに skills のある文書がありません。`,
      }
    : {
        en: `No skills are recorded for ${name}: skills has ${fewOf(known, 20).en}.`,
        ja: `${name} のスキルの記載がありません。skills にあるのは ${fewOf(known, 20).ja} です。`,
      };

export const title = (incident: string): Words => ({
  en: `Learning plan after ${incident}`,
  ja: `${incident} を受けた学習計画`,
});
/** @param engineer Markdown already; undefined: the team */
export const forWhom = (engineer: string | undefined, days: number): Words => ({
  en: `For ${engineer ?? 'the team'}, within ${counted(days, 'day')}.`,
  ja: `対象: ${engineer ?? 'チーム'}、${days} 日以内。`,
});
export const gapsHeading = (): Words => ({ en: 'Skill gaps', ja: 'スキルギャップ' });
export const gapColumns = (): Lists => ({
  en: ['Skill', 'Needed', 'Present', 'Next', 'Because of'],
  ja: ['スキル', '必要', '現在', '次の目標', '根拠となる要因'],
});
export const noGaps = (): Words => ({
  en: 'No skill that the organisational factors call for is missing.',
  ja: '組織的要因から見て、不足しているスキルはありません。',
});
export const noFactors = (): Words => ({
  en: 'The incident has no organisational factors: add them to its analysis, as the plan is based on them.',
  ja: 'このインシデントには組織的要因がありません。計画は分析の組織的要因から作成します。',
});
export const none = (): Words => ({ en: 'none', ja: 'なし' });
export const untold = (): Words => ({ en: 'unknown', ja: '不明' });
export const coursesHeading = (): Words => ({ en: 'Courses, in order', ja: 'コース（受講順）' });
export const priority = (): Words => ({ en: 'priority', ja: '優先' });
export const prerequisite = (): Words => ({ en: 'prerequisite', ja: '前提' });
export const withoutCourse = (skills: readonly string[]): Words => ({
  en: `No course for ${skills.join(', ')} at this level.`,
  ja: `${skills.join('、')} には、このレベルのコースがありません。`,
});
export const noDocument = (): Words => ({
  en: 'No document in this repository has courses or skills: `hansei new learning` writes one to fill in.',
  ja: 'このリポジトリにコースやスキルの文書がありません。`hansei new learning` で作成できます。',
});
export const unmatchedHeading = (): Words => ({
  en: 'Factors without a known skill',
  ja: '対応するスキルが分からない要因',
});
export const unmatchedAdvice = (): Words => ({
  en: 'Add their words to `factor_skills`.',
  ja: '`factor_skills` に語を書いてください。',
});
export const assessmentHeading = (): Words => ({ en: 'Assessment', ja: '評価方法' });
export const assessment = ({ method, link }: Assessment): Words => {
  if (method === 'hands-on-lab')
    return {
      en: 'A hands-on lab: work through the incident again, with its timeline and the procedures used',
      ja: '訓練: このインシデントのタイムラインと使った手順をもう一度たどる',
    };
  const what = method === 'game-day' ? { en: 'Game day', ja: '訓練' } : { en: 'Experiment', ja: 'カオス実験' };
  return link === 'incident'
    ? { en: `${what.en} that mentions the incident`, ja: `このインシデントに言及した${what.ja}` }
    : { en: `${what.en} about a service of the incident`, ja: `同じサービスの${what.ja}` };
};
