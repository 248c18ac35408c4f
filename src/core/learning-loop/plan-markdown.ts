import * as say from '../messages/learning-plan.ts';
import { codeSpan } from '../text/escape-markdown.ts';
import { markdownTable } from '../text/markdown-table.ts';
import type { Language } from '../text/words.ts';
import type { LearningPlan } from './learning-plan.ts';
import { plain } from './page.ts';
import type { SkillGap } from './skill-gaps.ts';

/** A learning plan as a page with boxes to tick. Whatever stands in a document is escaped. */
export function planMarkdown(plan: LearningPlan, language: Language): string {
  const { record, engineer, days, gaps, unmatched, assessment, files } = plan;
  const isNamed = record.id === undefined || record.title.includes(record.id);
  const name = plain(isNamed ? record.title : `${record.id} ${record.title}`);
  const whom = engineer === undefined ? undefined : plain(engineer);
  return [
    `# ${say.title(name)[language]}\n\n`,
    `${say.forWhom(whom, days)[language]} ${codeSpan(record.file)}\n`,
    files.length === 0 ? `\n${say.noDocument()[language]}\n` : '',
    `\n## ${say.gapsHeading()[language]}\n\n`,
    gaps.length > 0
      ? markdownTable(
          say.gapColumns()[language],
          gaps.map((gap) => gapCells(gap, language)),
        )
      : `${(unmatched.length + plan.held.length === 0 ? say.noFactors() : say.noGaps())[language]}\n`,
    courses(plan, language),
    unmatched.length === 0
      ? ''
      : `\n## ${say.unmatchedHeading()[language]}\n\n${say.unmatchedAdvice()[language]}\n\n${unmatched.map(({ text }) => `- ${plain(text)}\n`).join('')}`,
    `\n## ${say.assessmentHeading()[language]}\n\n`,
    `- [ ] ${say.assessment(assessment)[language]}${[assessment.file ?? record.file, ...assessment.runbooks].map((file) => ` ${codeSpan(file)}`).join('')}\n`,
  ].join('');
}

function gapCells({ skill, needed, held, target, factors }: SkillGap, language: Language): readonly string[] {
  return [
    codeSpan(skill),
    plain(needed),
    held === undefined ? say.untold()[language] : held === null ? say.none()[language] : plain(held),
    plain(target),
    factors.map(({ id, text }) => plain(id === undefined ? text : `${id}: ${text}`)).join('<br>'),
  ];
}

function courses({ courses: planned, withoutCourse, gaps }: LearningPlan, language: Language): string {
  if (gaps.length === 0) return '';
  const lines = planned.map(({ course, reason }, index) => {
    const time = course.estimatedTime === undefined ? '' : `, ${plain(course.estimatedTime)}`;
    const link = course.link === undefined ? '' : ` ${codeSpan(course.link)}`;
    const why = reason === 'priority' ? `**${say.priority()[language]}**` : say.prerequisite()[language];
    const name = course.title === course.id ? codeSpan(course.id) : `${plain(course.title)} ${codeSpan(course.id)}`;
    return `${index + 1}. [ ] ${name} (${plain(course.skill)}, ${plain(course.level)}${time}) ${why}${link}\n`;
  });
  const lacking =
    withoutCourse.length === 0
      ? ''
      : `${lines.length === 0 ? '' : '\n'}${say.withoutCourse(withoutCourse.map(({ skill }) => codeSpan(skill)))[language]}\n`;
  return `\n## ${say.coursesHeading()[language]}\n\n${lines.join('')}${lacking}`;
}
