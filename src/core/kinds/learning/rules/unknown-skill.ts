import type { Learning } from '../../../../generated/types.ts';
import { isMap, type Pointer, pointerTo } from '../../../document/value.ts';
import * as say from '../../../messages/learning.ts';
import type { Rule } from '../../../rule.ts';
import { renameKeyFix } from '../../../rules/rename-key-fix.ts';
import { nearestWord } from '../../../text/nearest.ts';

const skills = (skill: string) => `learning_paths:
  network: { beginner: [tcp_ip_basics] }
skills:
  network engineer: { levels: { ${skill}: beginner } }
`;

/** A skill without courses is fine; one that differs by a few letters from one with courses is a slip. */
export const unknownSkill: Rule<Learning, undefined> = {
  code: 'learning/unknown-skill',
  severity: 'warning',
  reads: [],
  acrossFiles: true,
  summary: { en: 'A misspelt skill', ja: '学習パスのスキル名の書き間違い' },
  why: {
    en: 'The level counts for a skill without courses, so the plan proposes what the person can already do.',
    ja: 'コースのあるスキルとは別のスキルとして扱われ、既にできることが計画で提案されます。',
  },
  good: skills('network'),
  bad: skills('netwrok'),
  *check({ value, source, text }, repository) {
    for (const { name, at } of mentionedSkills(value)) {
      if (repository.definitions(`skill:${name}`).length > 0) continue;
      const nearest = nearestWord(name, repository.names('skill'));
      if (nearest === undefined || source.find(at, 'key') === undefined) continue;
      const fixes = renameKeyFix(text, source, at, nearest);
      yield { at, on: 'key', message: say.unknownSkill(name, nearest), fixes };
    }
  },
};

function mentionedSkills({ skills: people = {}, factor_skills: words = {} }: Learning) {
  const keys = (map: unknown, at: Pointer) =>
    isMap(map) ? Object.keys(map).map((name) => ({ name, at: pointerTo(at, name) })) : [];
  return [
    ...Object.entries(people).flatMap(([person, skills]) =>
      keys(skills?.levels, `${pointerTo('/skills', person)}/levels`),
    ),
    ...keys(words, '/factor_skills'),
  ];
}
