import type { FileFacts, Names } from './facts.ts';
import { definitionsQuestion, namesQuestion, referencesQuestion } from './questions.ts';
import type { PlacedDefinition, PlacedReference } from './repository.ts';
import { SortedNames } from './sorted-names.ts';

/** Names by the namespace that they are of. */
type Namespaces = Map<string, SortedNames>;

/** Who defines and who refers to which name, over all files. */
export class DefinitionTable {
  readonly #definitions = new Map<string, PlacedDefinition[]>();
  readonly #references = new Map<string, PlacedReference[]>();
  readonly #namespaces: Namespaces = new Map();
  readonly #mentioned: Namespaces = new Map();
  readonly #around: DefinitionTable | undefined;

  /** @param around a table whose names are known here too */
  constructor(around?: DefinitionTable) {
    this.#around = around;
  }

  definitions(name: string): readonly PlacedDefinition[] {
    return joined(this.#definitions.get(name), this.#around?.definitions(name));
  }

  references(name: string): readonly PlacedReference[] {
    return joined(this.#references.get(name), this.#around?.references(name));
  }

  /** The names of a namespace without it, sorted: as they are up to the next change of the table. */
  names(namespace: string): readonly string[] {
    return merged(this.#namespaces.get(namespace)?.sorted, this.#around?.names(namespace));
  }

  /** The names of a namespace that anything refers to, defined or not, sorted: likewise. */
  mentioned(namespace: string): readonly string[] {
    return merged(this.#mentioned.get(namespace)?.sorted, this.#around?.mentioned(namespace));
  }

  add(file: string, { definitions, references }: FileFacts): void {
    for (const { name, span, title, words } of definitions) {
      // Written out: in Node 20 every object that another one is spread into gets a hidden class of its own.
      const placed = words === undefined ? { name, span, title, file } : { name, span, title, words, file };
      if (push(this.#definitions, name, placed)) note(this.#namespaces, name);
    }
    for (const { name, span } of references) {
      if (push(this.#references, name, { name, span, file })) note(this.#mentioned, name);
    }
  }

  remove(file: string, { definitions, references }: FileFacts): void {
    for (const { name } of definitions) {
      if (!drop(this.#definitions, name, file)) forget(this.#namespaces, name);
    }
    for (const { name } of references) {
      if (!drop(this.#references, name, file)) forget(this.#mentioned, name);
    }
  }
}

/** The questions whose answers change when these facts come or go. */
export function forEachQuestionAbout({ definitions, references }: Names, tell: (question: string) => void): void {
  for (const { name } of definitions) {
    tell(definitionsQuestion(name));
    tell(namesQuestion(namespaceOf(name)));
  }
  for (const { name } of references) tell(referencesQuestion(name));
}

function joined<T>(own: readonly T[] = [], around: readonly T[] = []): readonly T[] {
  if (around.length === 0) return own;
  return own.length === 0 ? around : [...own, ...around];
}

function merged(own: readonly string[] = [], around: readonly string[] = []): readonly string[] {
  return own.length === 0 || around.length === 0 ? joined(own, around) : [...new Set([...own, ...around])].sort();
}

function namespaceOf(name: string): string {
  return name.slice(0, name.indexOf(':'));
}

function note(namespaces: Namespaces, name: string): void {
  const namespace = namespaceOf(name);
  let names = namespaces.get(namespace);
  if (names === undefined) {
    names = new SortedNames(namespace);
    namespaces.set(namespace, names);
  }
  names.add(name);
}

function forget(namespaces: Namespaces, name: string): void {
  namespaces.get(namespaceOf(name))?.delete(name);
}

/**
 * In the order of the files' paths, whichever came first: what is found must not depend on the order of reading.
 * @returns true when it is the first entry of its name
 */
function push<T extends { readonly file: string }>(table: Map<string, T[]>, name: string, entry: T): boolean {
  const list = table.get(name);
  if (list === undefined) {
    table.set(name, [entry]);
    return true;
  }
  let at = list.length;
  while (at > 0 && (list[at - 1] as T).file > entry.file) at--;
  if (at === list.length) list.push(entry);
  else list.splice(at, 0, entry);
  return false;
}

/** Takes out a file's entries. True when others remain. */
function drop<T extends { readonly file: string }>(table: Map<string, T[]>, name: string, file: string): boolean {
  const rest = (table.get(name) ?? []).filter((entry) => entry.file !== file);
  if (rest.length > 0) table.set(name, rest);
  else table.delete(name);
  return rest.length > 0;
}
