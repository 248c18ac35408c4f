import type { Learning } from '../../../../generated/types.ts';
import * as say from '../../../messages/learning.ts';
import type { Rule } from '../../../rule.ts';
import type { Repository } from '../../../workspace/repository.ts';
import { coursesOf } from '../parts.ts';

const paths = (required: string) => `learning_paths:
  network:
    beginner:
      - { id: tcp_ip_basics, requires: [${required}] }
      - { id: packet_analysis, requires: [tcp_ip_basics] }
`;

export const prerequisiteCycle: Rule<Learning, undefined> = {
  code: 'learning/prerequisite-cycle',
  severity: 'error',
  reads: ['/learning_paths'],
  acrossFiles: true,
  summary: { en: 'Courses that require each other', ja: '互いを前提とするコース' },
  why: {
    en: 'There is no order in which they can be taken: none of them can come first.',
    ja: 'どのコースからも始められず、受講の順序が決まりません。',
  },
  good: paths(''),
  bad: paths('packet_analysis'),
  *check({ value }, repository) {
    const courses = coursesOf(value);
    const inCycles = coursesInCycles(
      courses.map(({ id }) => id),
      repository,
    );
    for (const { id, requires } of courses) {
      const back = requires.find((required) => inCycles.get(required.id) === (inCycles.get(id) ?? -1));
      if (back !== undefined) yield { at: back.at, message: say.cycle(id, back.id) };
    }
  },
};

/**
 * The courses that lie on a cycle, each with the number of its cycle: strongly connected components, by Tarjan's method
 * without recursion, as chains can be long. A course that requires itself is a cycle of its own.
 */
function coursesInCycles(ids: readonly string[], repository: Repository): ReadonlyMap<string, number> {
  const requiredBy = (id: string) => repository.definitions(`course:${id}`).flatMap(({ words = [] }) => words);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const cycles = new Map<string, number>();
  for (const start of ids) {
    const path: { readonly id: string; readonly next: Iterator<string> }[] = [];
    const enter = (id: string) => {
      index.set(id, index.size);
      low.set(id, index.size - 1);
      open.push(id);
      isOpen.add(id);
      path.push({ id, next: requiredBy(id)[Symbol.iterator]() });
    };
    if (!index.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { value: next, done } = top.next.next();
      if (done !== true) {
        if (!index.has(next)) enter(next);
        else if (isOpen.has(next)) lower(low, top.id, index.get(next) as number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) lower(low, above.id, low.get(top.id) as number);
      if (low.get(top.id) !== index.get(top.id)) continue;
      const component = open.splice(open.lastIndexOf(top.id));
      for (const id of component) isOpen.delete(id);
      if (component.length > 1 || requiredBy(top.id).includes(top.id))
        for (const id of component) cycles.set(id, index.get(top.id) as number);
    }
  }
  return cycles;
}

function lower(low: Map<string, number>, id: string, value: number): void {
  low.set(id, Math.min(low.get(id) as number, value));
}
