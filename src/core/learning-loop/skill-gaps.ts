import type { Learning } from '../../generated/types.ts';
import { addToGroup } from '../group.ts';
import { documentsOf } from '../kinds/documents-of.ts';
import { type Course, coursesOf } from '../kinds/learning/parts.ts';
import { factorTexts, type IncidentRecord } from '../statistics/incident-records.ts';
import { scaleOf } from '../workspace/vocabulary.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { skillsFor, skillWords } from './skill-words.ts';

/** What the repository tells of learning. */
export interface LearningState {
  readonly files: readonly string[];
  readonly courses: readonly (Course & { readonly file: string })[];
  /** Roles and people with what they can do. */
  readonly people: ReadonlyMap<string, Person>;
  /** Skills that a document names; the built-in table has others. */
  readonly known: ReadonlySet<string>;
  /** The words of factors, by skill. */
  readonly words: ReturnType<typeof skillWords>;
  /** The lowest first. */
  readonly levels: readonly string[];
  /** The worst first. */
  readonly severities: readonly string[];
}

interface Person {
  readonly role: string | undefined;
  /** Skill → level. */
  readonly levels: ReadonlyMap<string, string>;
  readonly completed: ReadonlySet<string>;
}

/** A skill that an incident calls for and that is not there in full. */
export interface SkillGap {
  readonly skill: string;
  /** The level that the severity of the incident calls for. */
  readonly needed: string;
  /** The level that is there; null: none. Undefined: no document tells. */
  readonly held: string | null | undefined;
  /** What is to be reached next: never more than one level above what is there. */
  readonly target: string;
  /** How many levels are missing. */
  readonly size: number;
  readonly factors: readonly ReturnType<typeof factorTexts>[number][];
}

export interface SkillGaps {
  /** Each skill once, the worst first. */
  readonly gaps: readonly SkillGap[];
  /** Skills that are called for and there. */
  readonly held: readonly { readonly skill: string; readonly level: string }[];
  /** Organisational factors that no skill is known for. */
  readonly unmatched: readonly ReturnType<typeof factorTexts>[number][];
}

/** Reads all courses and skills of a repository; levels and severities are the taxonomy's where it names them. */
export function learningState(workspace: Workspace): LearningState {
  const documents = documentsOf(workspace, 'learning');
  const values = documents.map(({ subject }) => subject.value);
  const { repository } = workspace;
  const people = peopleOf(values);
  return {
    files: [...new Set(documents.map(({ file }) => file))],
    courses: documents.flatMap(({ file, subject }) => coursesOf(subject.value).map((course) => ({ ...course, file }))),
    people,
    known: new Set([
      ...values.flatMap((value) =>
        [value.learning_paths, value.factor_skills].flatMap((map) => Object.keys(map ?? {})),
      ),
      ...[...people.values()].flatMap(({ levels }) => [...levels.keys()]),
    ]),
    words: skillWords(values),
    levels: scaleOf(repository, 'skill_level'),
    severities: scaleOf(repository, 'severity_level'),
  };
}

/**
 * The skills that an incident's organisational factors call for, against what somebody, or the team, can do.
 * @param engineer a name of `people`; undefined: the team
 */
export function skillGaps(record: IncidentRecord, state: LearningState, engineer: string | undefined): SkillGaps {
  const factors = factorTexts(record, ['organisational']);
  const calls = new Map<string, (typeof factors)[number][]>();
  for (const factor of factors) for (const skill of calledFor(factor.text, state)) addToGroup(calls, skill, factor);
  const severity = record.values.find((value) => value.severity !== undefined)?.severity;
  const needed = neededLevel(severity, state);
  const gaps: SkillGap[] = [];
  const held: { skill: string; level: string }[] = [];
  for (const [skill, own] of calls) {
    const level = engineer === undefined ? teamLevel(skill, state) : levelOf(engineer, skill, state);
    const gap = gapOf(skill, needed, level, state.levels, own);
    if (gap !== undefined) gaps.push(gap);
    else if (typeof level === 'string') held.push({ skill, level });
  }
  gaps.sort((a, b) => b.size - a.size || b.factors.length - a.factors.length);
  return { gaps, held, unmatched: factors.filter(({ text }) => skillsFor(text, state.words).length === 0) };
}

/** The repository's own skills win over those that only the built-in table has. */
function calledFor(text: string, { words, known }: LearningState): readonly string[] {
  const skills = skillsFor(text, words);
  const own = skills.filter((skill) => known.has(skill));
  return own.length > 0 ? own : skills;
}

/** The person or role of that name, whatever its case, with or without `@`. */
export function findPerson(name: string, { people }: LearningState): string | undefined {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/^@/, '').trim();
  return [...people.keys()].find((known) => plain(known) === plain(name));
}

/** A level of somebody's own, else that of the role; null where neither is listed. */
export function levelOf(name: string, skill: string, { people }: LearningState): string | null {
  const person = people.get(name);
  return person?.levels.get(skill) ?? people.get(person?.role ?? '')?.levels.get(skill) ?? null;
}

/** The worst severity calls for the highest level, the next for the one below; without a severity: the lowest. */
function neededLevel(severity: string | undefined, { levels, severities }: LearningState): string {
  const rank = severity === undefined ? -1 : severities.indexOf(severity);
  return levels[rank < 0 ? 0 : Math.max(0, levels.length - 1 - rank)] as string;
}

/** The level that two have: what only one can do leaves with that one. Undefined while nobody's skills are told. */
export function teamLevel(skill: string, state: LearningState): string | null | undefined {
  const names = [...state.people.keys()];
  if (names.length === 0) return undefined;
  const ranks = names.map((name) => state.levels.indexOf(levelOf(name, skill, state) ?? '')).sort((a, b) => b - a);
  return state.levels[ranks[Math.min(1, ranks.length - 1)] as number] ?? null;
}

function gapOf(
  skill: string,
  needed: string,
  held: string | null | undefined,
  levels: readonly string[],
  factors: SkillGap['factors'],
): SkillGap | undefined {
  const [wanted, there] = [levels.indexOf(needed), levels.indexOf(held ?? '')];
  if (there >= wanted) return undefined;
  const target = levels[held === undefined ? wanted : Math.min(wanted, there + 1)] as string;
  return { skill, needed, held, target, size: wanted - there, factors };
}

function peopleOf(documents: readonly Learning[]): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  for (const [name, { role, levels = {}, completed = [] }] of documents.flatMap(({ skills = {} }) =>
    Object.entries(skills),
  )) {
    const before = people.get(name);
    people.set(name, {
      role: role ?? before?.role,
      levels: new Map([...(before?.levels ?? []), ...Object.entries(levels)]),
      completed: new Set([...(before?.completed ?? []), ...completed]),
    });
  }
  return people;
}
