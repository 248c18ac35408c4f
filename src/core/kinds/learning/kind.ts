import { schema } from '../../../generated/schemas/learning.ts';
import type { Learning } from '../../../generated/types.ts';
import { validate } from '../../../generated/validators/learning.js';
import { learning as vocabularies } from '../../../generated/vocabularies.ts';
import type { Subject } from '../../rule.ts';
import { placeholder } from '../../rules/placeholder.ts';
import { unknownValue } from '../../rules/unknown-value.ts';
import { unlistedValue } from '../../rules/unlisted-value.ts';
import { unreadableDuration } from '../../rules/unreadable-duration.ts';
import type { Facts } from '../../workspace/facts.ts';
import type { KindBody } from '../kind.ts';
import { completedOf, coursesOf, skillsOf } from './parts.ts';
import { duplicateCourse } from './rules/duplicate-course.ts';
import { prerequisiteCycle } from './rules/prerequisite-cycle.ts';
import { unknownCourse } from './rules/unknown-course.ts';
import { unknownLevel } from './rules/unknown-level.ts';
import { unknownPrerequisite } from './rules/unknown-prerequisite.ts';
import { unknownSkill } from './rules/unknown-skill.ts';
import { templates } from './templates.ts';

/** Courses by skill and level, and what roles or people can do: what a learning plan is made from. */
export const learningKind = (): KindBody<Learning, undefined> => ({
  schema,
  validate,
  vocabularies,
  model: () => undefined,
  rules: [
    placeholder,
    unknownValue(vocabularies),
    unlistedValue(vocabularies),
    duplicateCourse,
    unknownPrerequisite,
    prerequisiteCycle,
    unknownCourse,
    unknownLevel,
    unknownSkill,
    unreadableDuration(['/learning_paths/*/*/*/estimated_time']),
  ],
  facts: factsOf,
  templates,
});

/** The words of a course's definition are the courses that it requires. */
function factsOf({ value, source }: Subject<Learning, undefined>): Facts {
  const courses = coursesOf(value);
  return {
    definitions: [
      ...courses.map(({ id, title, at, requires }) => ({
        name: `course:${id}`,
        span: source.locate(at),
        title,
        words: requires.map((required) => required.id),
      })),
      ...skillsOf(value).map(({ name, at }) => ({
        name: `skill:${name}`,
        span: source.locate(at, 'key'),
        title: name,
      })),
    ],
    references: [...courses.flatMap(({ requires }) => requires), ...completedOf(value)].map(({ id, at }) => ({
      name: `course:${id}`,
      span: source.locate(at),
    })),
  };
}
