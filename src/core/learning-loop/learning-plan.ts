import { findRecord, type IncidentRecord, incidentRecords } from '../statistics/incident-records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Assessment, assessmentFor } from './assessment.ts';
import {
  findPerson,
  type LearningState,
  learningState,
  levelOf,
  type SkillGap,
  type SkillGaps,
  skillGaps,
  teamLevel,
} from './skill-gaps.ts';

/** How many courses come first. */
const priorities = 3;

type Course = LearningState['courses'][number];

/** A course of a plan; a prerequisite stands before what needs it. */
interface PlannedCourse {
  readonly course: Course;
  readonly reason: 'priority' | 'prerequisite';
}

export interface LearningPlan extends SkillGaps {
  readonly record: IncidentRecord;
  /** As `skills` writes it; undefined: a plan for the team. */
  readonly engineer: string | undefined;
  /** Three courses at most that answer the worst gaps. */
  readonly priority: readonly Course[];
  /** Those with all that they require, in the order in which they are taken. */
  readonly courses: readonly PlannedCourse[];
  /** Gaps that no course answers. */
  readonly withoutCourse: readonly SkillGap[];
  readonly assessment: Assessment;
  /** Days within which the plan is to be done: the medium horizon of the configuration. */
  readonly days: number;
  /** Where the courses and skills are written; empty: nowhere. */
  readonly files: readonly string[];
}

/** Why there is no plan. */
type PlanFault = { readonly fault: 'incident' } | { readonly fault: 'engineer'; readonly known: readonly string[] };

/**
 * What is to be learnt after an incident.
 * @param name id or path of the incident
 * @param engineer a role or person of `skills`; undefined: the team
 */
export function learningPlan(
  workspace: Workspace,
  name: string,
  engineer: string | undefined,
): LearningPlan | PlanFault {
  const records = incidentRecords(workspace);
  const record = findRecord(records, name);
  if (record === undefined) return { fault: 'incident' };
  const state = learningState(workspace);
  const person = engineer === undefined ? undefined : findPerson(engineer, state);
  if (engineer !== undefined && person === undefined) return { fault: 'engineer', known: [...state.people.keys()] };
  const found = skillGaps(record, state, person);
  const isDone = doneBy(person, state);
  const candidates = found.gaps.map((gap) => ({ gap, courses: coursesFor(gap, state, isDone) }));
  const priority = firstOf(candidates.flatMap(({ courses }) => courses));
  return {
    ...found,
    record,
    engineer: person,
    priority,
    courses: inOrder(priority, state, isDone),
    withoutCourse: candidates.filter(({ courses }) => courses.length === 0).map(({ gap }) => gap),
    assessment: assessmentFor(record, records, workspace),
    days: workspace.settings.horizons.medium,
    files: state.files,
  };
}

/** The courses of the target level; where it has none, of the next level up to the needed one that has some. */
function coursesFor(
  { skill, target, needed }: SkillGap,
  { courses, levels }: LearningState,
  isDone: (course: Course) => boolean,
): readonly Course[] {
  for (let rank = levels.indexOf(target); rank <= levels.indexOf(needed); rank++) {
    const found = courses.filter(
      (course) => course.skill === skill && course.level === levels[rank] && !isDone(course),
    );
    if (found.length > 0) return found;
  }
  return [];
}

function firstOf(courses: readonly Course[]): readonly Course[] {
  return [...new Map(courses.map((course) => [course.id, course])).values()].slice(0, priorities);
}

/** Completed, or of a level that the person, or the team, has already. */
function doneBy(person: string | undefined, state: LearningState): (course: Course) => boolean {
  const completed = state.people.get(person ?? '')?.completed ?? new Set();
  return ({ id, skill, level }) => {
    const held = person === undefined ? teamLevel(skill, state) : levelOf(person, skill, state);
    return completed.has(id) || state.levels.indexOf(held ?? '') >= Math.max(0, state.levels.indexOf(level));
  };
}

/** Prerequisites first, each course once. Courses that require each other are taken in the order in which they are met. */
function inOrder(
  priority: readonly Course[],
  { courses }: LearningState,
  isDone: (course: Course) => boolean,
): readonly PlannedCourse[] {
  const byId = new Map([...courses].reverse().map((course) => [course.id, course]));
  const wanted = new Set(priority.map(({ id }) => id));
  const entered = new Set<string>();
  const planned: PlannedCourse[] = [];
  const open: { readonly course: Course; isOpened: boolean }[] = [...priority]
    .reverse()
    .map((course) => ({ course, isOpened: false }));
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const { course } = top;
    if (top.isOpened) {
      open.pop();
      planned.push({ course, reason: wanted.has(course.id) ? 'priority' : 'prerequisite' });
      continue;
    }
    if (entered.has(course.id)) {
      open.pop();
      continue;
    }
    top.isOpened = true;
    entered.add(course.id);
    const required = course.requires.flatMap(({ id }) => byId.get(id) ?? []);
    for (const one of required.reverse())
      if (!entered.has(one.id) && !isDone(one)) open.push({ course: one, isOpened: false });
  }
  return planned;
}
