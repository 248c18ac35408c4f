import { asInstant, type Instant } from '../time/instant.ts';

/** A question that rules ask, and the files for which they did: once for all, as most files ask much the same. */
export interface Question {
  /** One of the `…Question`s below. */
  readonly text: string;
  readonly askers: Set<string>;
}

/** Who defines a name. */
export function definitionsQuestion(name: string): string {
  return `definitions ${name}`;
}

/** Which names a namespace has. */
export function namesQuestion(namespace: string): string {
  return `names ${namespace}`;
}

/** Who refers to a name. */
export function referencesQuestion(name: string): string {
  return `references ${name}`;
}

/** What day it is. */
export const todayQuestion = 'today';

const passed = 'passed ';

/** Whether an instant has come. */
export function passedQuestion(instant: Instant): string {
  return passed + instant;
}

/** The answer to that; undefined when the host has not told the time. */
export function hasPassed(instant: Instant, now: Instant | undefined): boolean | undefined {
  return now === undefined ? undefined : now >= instant;
}

/** The instant that a question is about; undefined for any other question. */
function instantInQuestion(question: string): Instant | undefined {
  return question.startsWith(passed) ? asInstant(Number(question.slice(passed.length))) : undefined;
}

const exists = 'exists ';

/** Whether there is a file or folder. */
export function existsQuestion(path: string): string {
  return exists + path;
}

/** The path whose existence a question is about; undefined for any other question. */
export function pathInQuestion(question: string): string | undefined {
  return question.startsWith(exists) ? question.slice(exists.length) : undefined;
}

/** Who asked what of the other documents, so that whoever did is checked again when an answer changes. */
export class Questions {
  readonly #byText = new Map<string, Question>();

  /** True while nobody has asked anything. */
  get isEmpty(): boolean {
    return this.#byText.size === 0;
  }

  /**
   * Notes what a file has asked now, instead of what it asked before.
   * @returns what to give as `before` the next time
   */
  note(path: string, asked: ReadonlySet<string>, before: readonly Question[]): readonly Question[] {
    for (const { text, askers } of before) if (!asked.has(text)) askers.delete(path);
    const questions: Question[] = [];
    for (const text of asked) {
      const question = this.#questionOf(text);
      question.askers.add(path);
      questions.push(question);
    }
    return questions;
  }

  /** The questions about instants whose answer is another one at one reading of the clock than at the other. */
  passedBetween(before: Instant | undefined, now: Instant | undefined): readonly string[] {
    const changed = this.#instants().filter((instant) => hasPassed(instant, before) !== hasPassed(instant, now));
    return changed.map(passedQuestion);
  }

  /** From when until when (excluded) the answers about instants are those of now; undefined where nothing bounds it. */
  stretchAround(now: Instant): { readonly from: Instant | undefined; readonly until: Instant | undefined } {
    const instants = this.#instants().sort((a, b) => a - b);
    return { from: instants.findLast((instant) => instant <= now), until: instants.find((instant) => instant > now) };
  }

  /** The files that asked. */
  askers(question: string): Iterable<string> {
    return this.#byText.get(question)?.askers ?? [];
  }

  /** Takes the files that asked. They ask again when they are checked again: so nobody is told twice. */
  takeAskers(question: string): Iterable<string> {
    const known = this.#byText.get(question);
    if (known === undefined) return [];
    this.#byText.delete(question);
    return known.askers;
  }

  #instants(): Instant[] {
    const found: Instant[] = [];
    for (const text of this.#byText.keys()) {
      const instant = instantInQuestion(text);
      if (instant !== undefined) found.push(instant);
    }
    return found;
  }

  #questionOf(text: string): Question {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const question = { text, askers: new Set<string>() };
    this.#byText.set(text, question);
    return question;
  }
}
