import type { Learning } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/learning.ts';
import type { Rule } from '../../../rule.ts';
import { unknownReference } from '../../../rules/unknown-reference.ts';
import { completedOf } from '../parts.ts';

const skills = (completed: string) => `learning_paths:
  network: { beginner: [tcp_ip_basics] }
skills:
  network engineer: { completed: [${completed}] }
`;

export const unknownCourse: Rule<Learning, undefined> = {
  code: 'learning/unknown-course',
  severity: 'warning',
  reads: [],
  acrossFiles: true,
  summary: { en: 'A completed course that is in no path', ja: 'どのパスにもない修了コース' },
  why: {
    en: 'A plan will propose the course again under its right name.',
    ja: '正しい名前のコースが、計画で再び提案されます。',
  },
  good: skills('tcp_ip_basics'),
  bad: skills('tcp_ip_basic'),
  *check(subject, repository) {
    for (const { id, at } of completedOf(subject.value)) {
      if (isPlaceholder(id) || repository.definitions(`course:${id}`).length > 0) continue;
      yield unknownReference(subject, at, id, repository.names('course'), (nearest) => say.unknownCourse(id, nearest));
    }
  },
};
