import type { Learning } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/learning.ts';
import type { Rule } from '../../../rule.ts';
import { unknownReference } from '../../../rules/unknown-reference.ts';
import { coursesOf } from '../parts.ts';

const paths = (required: string) => `learning_paths:
  network:
    beginner: [tcp_ip_basics]
    intermediate:
      - { id: packet_analysis, requires: [${required}] }
`;

export const unknownPrerequisite: Rule<Learning, undefined> = {
  code: 'learning/unknown-prerequisite',
  severity: 'error',
  reads: [],
  acrossFiles: true,
  summary: { en: 'A prerequisite that does not exist', ja: '存在しない前提コース' },
  why: {
    en: 'A plan cannot put it before the course, so what has to be learnt first is left out.',
    ja: '計画に前提コースを含められず、必要な知識が抜け落ちます。',
  },
  good: paths('tcp_ip_basics'),
  bad: paths('tcp_ip_basic'),
  *check(subject, repository) {
    for (const course of coursesOf(subject.value)) {
      for (const { id, at } of course.requires) {
        if (isPlaceholder(id) || repository.definitions(`course:${id}`).length > 0) continue;
        const known = repository.names('course');
        yield unknownReference(subject, at, id, known, (nearest) => say.unknownCourse(id, nearest), course.id);
      }
    }
  },
};
