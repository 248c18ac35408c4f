import type { Learning } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/learning.ts';
import { firstHere } from '../../../messages/related-places.ts';
import type { Rule } from '../../../rule.ts';
import { type Course, coursesOf } from '../parts.ts';

export const duplicateCourse: Rule<Learning, undefined> = {
  code: 'learning/duplicate-course',
  severity: 'warning',
  reads: ['/learning_paths'],
  summary: { en: 'A course listed twice in one path', ja: '1 つのパスに重複するコース' },
  why: {
    en: 'One of the two is a slip for another course, or on the wrong level. A course may belong to several skills.',
    ja: '片方は別のコースの書き間違いか、レベルの誤りです。複数のスキルに属することは問題ありません。',
  },
  good: 'learning_paths:\n  network: { beginner: [tcp_ip_basics], advanced: [packet_analysis] }\n  security: { beginner: [tcp_ip_basics] }\n',
  bad: 'learning_paths:\n  network: { beginner: [tcp_ip_basics], advanced: [tcp_ip_basics] }\n',
  *check({ value, source }) {
    const first = new Map<string, Course>();
    for (const course of coursesOf(value)) {
      if (isPlaceholder(course.id)) continue;
      const key = `${course.skill}\n${course.id}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, course);
      else {
        const related = [{ span: source.locate(earlier.at), message: firstHere() }];
        yield { at: course.at, message: say.duplicateCourse(course.id, course.skill), related };
      }
    }
  },
};
