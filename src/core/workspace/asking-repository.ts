import type { DayNumber } from '../time/day-number.ts';
import type { Instant } from '../time/instant.ts';
import type { DefinitionTable } from './definition-table.ts';
import {
  definitionsQuestion,
  existsQuestion,
  hasPassed,
  namesQuestion,
  passedQuestion,
  referencesQuestion,
  todayQuestion,
} from './questions.ts';
import type { PlacedDefinition, PlacedReference, RuleRepository } from './repository.ts';

/** What rules ask of what lies outside of the names that documents define. */
interface Surroundings {
  readonly now: Instant | undefined;
  readonly today: DayNumber | undefined;
  exists(path: string): boolean | undefined;
}

/** Answers the rules of one file and writes down what they asked. */
export class AskingRepository implements RuleRepository {
  readonly asked: Set<string>;
  readonly table: DefinitionTable;
  readonly surroundings: Surroundings;

  constructor(table: DefinitionTable, surroundings: Surroundings, asked: Set<string>) {
    this.table = table;
    this.surroundings = surroundings;
    this.asked = asked;
  }

  definitions(name: string): readonly PlacedDefinition[] {
    this.asked.add(definitionsQuestion(name));
    return this.table.definitions(name);
  }

  names(namespace: string): readonly string[] {
    this.asked.add(namesQuestion(namespace));
    return this.table.names(namespace);
  }

  references(name: string): readonly PlacedReference[] {
    this.asked.add(referencesQuestion(name));
    return this.table.references(name);
  }

  today(): DayNumber | undefined {
    this.asked.add(todayQuestion);
    return this.surroundings.today;
  }

  now(): Instant | undefined {
    this.asked.add(todayQuestion);
    return this.surroundings.now;
  }

  hasPassed(instant: Instant): boolean | undefined {
    this.asked.add(passedQuestion(instant));
    return hasPassed(instant, this.surroundings.now);
  }

  exists(path: string): boolean | undefined {
    this.asked.add(existsQuestion(path));
    return this.surroundings.exists(path);
  }
}
