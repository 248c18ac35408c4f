import type { Learning } from '../../../generated/types.ts';
import { isMap, type Pointer, pointerTo } from '../../document/value.ts';

/** The name of a course with its place. */
interface CourseReference {
  readonly id: string;
  readonly at: Pointer;
}

export interface Course extends CourseReference {
  readonly title: string;
  readonly skill: string;
  readonly level: string;
  readonly requires: readonly CourseReference[];
  readonly estimatedTime: string | undefined;
  readonly link: string | undefined;
}

const root = '/learning_paths';

/** All courses of a document, in order; what is no course was taken out of the value and left an empty text. */
export function coursesOf({ learning_paths: paths = {} }: Learning): readonly Course[] {
  return Object.entries(paths).flatMap(([skill, levels]) =>
    (isMap(levels) ? Object.entries(levels) : []).flatMap(([level, courses]) => {
      const place = pointerTo(pointerTo(root, skill), level);
      return Array.isArray(courses)
        ? courses.flatMap((course, index) => courseOf(course, skill, level, `${place}/${index}`))
        : [];
    }),
  );
}

type Written = Learning['learning_paths'][string][string][number];

function courseOf(course: Written, skill: string, level: string, at: Pointer): readonly Course[] {
  const none = { requires: [], estimatedTime: undefined, link: undefined };
  if (course === '') return [];
  if (typeof course === 'string') return [{ id: course, at, title: course, skill, level, ...none }];
  if (!isMap(course) || typeof course.id !== 'string') return [];
  const { id, title = id, requires = [], estimated_time: estimatedTime, link } = course;
  const required = requires.flatMap((name, index) =>
    name === '' ? [] : [{ id: name, at: `${at}/requires/${index}` }],
  );
  return [{ id, at: `${at}/id`, title, skill, level, requires: required, estimatedTime, link }];
}

/** The skills that a document has paths for, with the places of their keys. */
export function skillsOf({ learning_paths: paths = {} }: Learning): readonly { name: string; at: Pointer }[] {
  return Object.keys(paths).map((name) => ({ name, at: pointerTo(root, name) }));
}

/** The courses that roles or people have completed. */
export function completedOf({ skills = {} }: Learning): readonly CourseReference[] {
  return Object.entries(skills).flatMap(([name, person]) =>
    (person?.completed ?? []).flatMap((id, index) =>
      id === '' ? [] : [{ id, at: `${pointerTo('/skills', name)}/completed/${index}` }],
    ),
  );
}
