import type { Span } from '../../text/span.ts';
import type { PlacedDefinition, PlacedReference } from '../../workspace/repository.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A name of something that several documents may speak of, where somebody points at it. */
export interface NameAt {
  /** The full names that are meant: a runbook answers to its id, its file and its title. */
  readonly names: readonly string[];
  readonly span: Span;
  readonly isDefinition: boolean;
}

/** The name at an offset of a file: of a definition, or of a reference. The narrowest place wins. */
export function nameAt(workspace: Workspace, file: string, offset: number): NameAt | undefined {
  const { definitions, references } = workspace.facts(file);
  const places = [
    ...definitions.map(({ name, span }) => ({ name, span, isDefinition: true })),
    ...references.map(({ name, span }) => ({ name, span, isDefinition: false })),
  ].filter(({ name, span }) => span.start <= offset && offset <= span.end && isNavigable(name));
  const width = Math.min(...places.map(({ span }) => span.end - span.start));
  const narrowest = places.filter(({ span }) => span.end - span.start === width);
  const [first] = narrowest;
  if (first === undefined) return undefined;
  const names = narrowest.filter(({ span }) => span.start === first.span.start).map(({ name }) => name);
  // The name of a file with several runbooks is none of theirs alone.
  const own = names.filter((name) => workspace.repository.definitions(name).length <= 1);
  return {
    names: aliasesOf(workspace, own.length > 0 ? own : names),
    span: first.span,
    isDefinition: first.isDefinition,
  };
}

/** Where any of the names is defined, each place once. */
export function definitionsOf(workspace: Workspace, names: readonly string[]): readonly PlacedDefinition[] {
  return unique(names.flatMap((name) => workspace.repository.definitions(name)));
}

/** Where any of the names is referred to, each place once. */
export function referencesTo(workspace: Workspace, names: readonly string[]): readonly PlacedReference[] {
  return unique(names.flatMap((name) => workspace.repository.references(name)));
}

/** Vocabularies, symptoms and repeated actions are compared, but nobody goes to them. */
function isNavigable(name: string): boolean {
  return !/^(?:action|symptom|template|vocabulary|synonyms|words?):/.test(name);
}

/** All names of the definitions that the names lead to. */
function aliasesOf(workspace: Workspace, names: readonly string[]): readonly string[] {
  const all = new Set(names);
  for (const { file, span } of definitionsOf(workspace, names)) {
    for (const definition of workspace.facts(file).definitions) {
      if (
        definition.span.start === span.start &&
        definition.span.end === span.end &&
        isNavigable(definition.name) &&
        workspace.repository.definitions(definition.name).length === 1
      )
        all.add(definition.name);
    }
  }
  return [...all];
}

function unique<Place extends { readonly file: string; readonly span: Span }>(
  places: readonly Place[],
): readonly Place[] {
  const seen = new Set<string>();
  return places.filter(({ file, span }) => {
    const key = `${span.start} ${span.end} ${file}`;
    return !seen.has(key) && seen.add(key);
  });
}
