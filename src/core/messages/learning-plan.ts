import type { Assessment } from '../learning-loop/assessment.ts';
import { counted } from '../text/counted.ts';
import type { Language, Words } from '../text/words.ts';
import { fewOf } from './few-of.ts';

type Lists = Readonly<Record<Language, readonly string[]>>;

export const unknownEngineer = (name: string, known: readonly string[]): Words =>
  known.length === 0
    ? {
        en: `Nothing is written about ${name}: no document of this repository has skills.`,
        ja: `${name} のスキルの記載がありません。このリポジトリに skills のある文書がありません。`,
      }
    : {
        en: `Nothing is written about ${name}: skills has ${fewOf(known, 20).en}.`,
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
  en: ['Skill', 'Needed', 'There', 'Next', 'Called for by'],
  ja: ['スキル', '必要', '現在', '次の目標', '根拠となる要因'],
});
export const noGaps = (): Words => ({
  en: 'The organisational factors call for no skill that is missing.',
  ja: '組織的要因から見て、不足しているスキルはありません。',
});
export const noFactors = (): Words => ({
  en: 'The incident has no organisational factors: a plan rests on those of its analysis.',
  ja: 'このインシデントには組織的要因がありません。計画は分析の組織的要因から作成します。',
});
export const none = (): Words => ({ en: 'none', ja: 'なし' });
export const untold = (): Words => ({ en: 'not told', ja: '不明' });
export const coursesHeading = (): Words => ({ en: 'Courses, in order', ja: 'コース（受講順）' });
export const priority = (): Words => ({ en: 'priority', ja: '優先' });
export const prerequisite = (): Words => ({ en: 'prerequisite', ja: '前提' });
export const withoutCourse = (skills: readonly string[]): Words => ({
  en: `No course for ${skills.join(', ')} at this level.`,
  ja: `${skills.join('、')} には、このレベルのコースがありません。`,
});
export const noDocument = (): Words => ({
  en: 'No document of this repository has courses or skills: `hansei new learning` writes one to fill in.',
  ja: 'このリポジトリにコースやスキルの文書がありません。`hansei new learning` で作成できます。',
});
export const unmatchedHeading = (): Words => ({
  en: 'Factors that no skill is known for',
  ja: '対応するスキルが分からない要因',
});
export const unmatchedAdvice = (): Words => ({
  en: 'Name their words in `factor_skills`.',
  ja: '`factor_skills` に語を書いてください。',
});
export const assessmentHeading = (): Words => ({ en: 'Assessment', ja: '評価方法' });
export const assessment = ({ method, link }: Assessment): Words => {
  if (method === 'hands-on-lab')
    return {
      en: 'A hands-on lab: go through the incident again, with its timeline and what was followed',
      ja: '訓練: このインシデントのタイムラインと使った手順をもう一度たどる',
    };
  const what = method === 'game-day' ? { en: 'Game day', ja: '訓練' } : { en: 'Experiment', ja: 'カオス実験' };
  return link === 'incident'
    ? { en: `${what.en} that names the incident`, ja: `このインシデントに言及した${what.ja}` }
    : { en: `${what.en} about a service of the incident`, ja: `同じサービスの${what.ja}` };
};
