import { type LearningPlan, learningPlan } from '../../core/learning-loop/learning-plan.ts';
import { planMarkdown } from '../../core/learning-loop/plan-markdown.ts';
import { illegalArgument, missingArgument } from '../../core/messages/command-line.ts';
import { unknownEngineer } from '../../core/messages/learning-plan.ts';
import { notAnIncident } from '../../core/messages/promote.ts';
import { UserError } from '../../core/user-error.ts';
import type { Invocation } from '../command.ts';
import { openNamed } from '../open-named.ts';
import { textOption } from '../options.ts';
import { writePage } from '../write-page.ts';

/** `hansei plan learning INCIDENT`. @throws UserError when there is no such incident, or nobody of that name in `skills` */
export function run(invocation: Invocation): number {
  const { language, positionals } = invocation;
  const [subject, name] = positionals;
  if (subject === undefined) throw new UserError(missingArgument('learning', 'plan'));
  if (subject !== 'learning') throw new UserError(illegalArgument(subject, ['learning']));
  if (name === undefined) throw new UserError(missingArgument('INCIDENT', 'plan learning'));
  const plan = planFor(invocation, name);
  writePage(
    invocation,
    () => planMarkdown(plan, language),
    () => jsonOf(plan),
  );
  return 0;
}

function planFor(invocation: Invocation, name: string): LearningPlan {
  const { workspace, name: found } = openNamed(invocation, name);
  const engineer = textOption(invocation, 'engineer');
  const plan = learningPlan(workspace, found, engineer);
  if (!('fault' in plan)) return plan;
  throw new UserError(plan.fault === 'incident' ? notAnIncident(name) : unknownEngineer(engineer ?? '', plan.known));
}

function jsonOf(plan: LearningPlan) {
  const { record, assessment } = plan;
  return {
    incident: {
      id: record.id ?? null,
      file: record.file,
      title: record.title,
      severity: record.values.find(({ severity }) => severity !== undefined)?.severity ?? null,
    },
    engineer: plan.engineer ?? null,
    gaps: plan.gaps.map(({ skill, needed, held, target, size, factors }) => ({
      skill,
      needed,
      held: held ?? null,
      isTold: held !== undefined,
      target,
      missingLevels: size,
      factors: factors.map(({ file, id, text }) => ({ file, id: id ?? null, text })),
    })),
    held: plan.held,
    priorityCourses: plan.priority.map(({ id }) => id),
    courses: plan.courses.map(({ course, reason }, index) => ({
      order: index + 1,
      id: course.id,
      title: course.title,
      skill: course.skill,
      level: course.level,
      reason,
      requires: course.requires.map(({ id }) => id),
      estimatedTime: course.estimatedTime ?? null,
      link: course.link ?? null,
      file: course.file,
    })),
    withoutCourse: plan.withoutCourse.map(({ skill }) => skill),
    unmatchedFactors: plan.unmatched.map(({ file, id, text }) => ({ file, id: id ?? null, text })),
    days: plan.days,
    assessment: { ...assessment, file: assessment.file ?? null, link: assessment.link ?? null },
  };
}
