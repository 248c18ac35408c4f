import type { PlacedDefinition } from '../../workspace/repository.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Something that can be gone to by its name. */
interface FoundSymbol {
  /** What it is called: `cpu_analysis`. */
  readonly name: string;
  readonly title: string;
  /** `procedure`, `knowledge`, `incident`, … */
  readonly namespace: string;
  readonly definition: PlacedDefinition;
}

const namespaces = ['procedure', 'knowledge', 'incident', 'rca', 'alert', 'slo', 'cause', 'solution'] as const;
const mostSymbols = 300;

/** What a repository defines whose name or title has the letters of the query in their order. */
export function findSymbols(workspace: Workspace, query: string): readonly FoundSymbol[] {
  const wanted = query.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const found = new Map<string, FoundSymbol>();
  for (const namespace of namespaces) {
    for (const full of workspace.repository.names(namespace)) {
      for (const definition of workspace.repository.definitions(`${namespace}:${full}`)) {
        const name = full.replace(/^.*[#/]/, '');
        // A runbook that answers to several names is one.
        const key = `${namespace} ${definition.file} ${definition.span.start}`;
        if (found.has(key) || !hasLetters(`${name} ${definition.title}`, wanted)) continue;
        found.set(key, { name, title: definition.title, namespace, definition });
        if (found.size >= mostSymbols) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}

function hasLetters(text: string, wanted: string): boolean {
  let at = 0;
  for (const letter of text.normalize('NFKC').toLowerCase()) {
    if (letter === wanted[at]) at++;
    if (at === wanted.length) return true;
  }
  return wanted === '';
}
