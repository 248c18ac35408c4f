import { textsOf } from '../../document/walk.ts';
import type { Span } from '../../text/span.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { folderOf, resolvePath } from './paths.ts';
import { innerSpan, isYaml, unquoted } from './written-name.ts';

/** A piece of a text that opens another place. */
interface Link {
  readonly span: Span;
  /** Where it leads: a file, and an offset in it. */
  readonly file: string;
  readonly at: number;
  readonly title: string;
}

/** The names of a file that are defined somewhere else, and the paths in its YAML that lead to a file of the workspace. */
export function linksOf(workspace: Workspace, path: string): readonly Link[] {
  const text = workspace.text(path) ?? '';
  const links = new Map<number, Link>();
  for (const { name, span } of workspace.facts(path).references) {
    const [definition] = workspace.repository.definitions(name);
    if (definition === undefined) continue;
    const shown = innerSpan(text, span, name.slice(0, name.indexOf(':')));
    const { file, title } = definition;
    links.set(shown.start, { span: shown, file, at: definition.span.start, title });
  }
  for (const link of pathLinks(workspace, path)) if (!links.has(link.span.start)) links.set(link.span.start, link);
  return [...links.values()].sort((a, b) => a.span.start - b.span.start);
}

function* pathLinks(workspace: Workspace, path: string): Iterable<Link> {
  for (const { subject } of workspace.file(path)?.documents ?? []) {
    for (const { at, value } of textsOf(subject.value as never)) {
      if (!/^[^\s:*?"<>|{}]{1,500}\.\w{1,8}$/.test(value)) continue;
      const span = subject.source.find(at);
      if (span === undefined || !isYaml(path, subject.text, span.start)) continue;
      const target = [resolvePath(folderOf(path), value), resolvePath('', value)].find(
        (known) => known !== undefined && workspace.text(known) !== undefined,
      );
      if (target === undefined) continue;
      yield { span: unquoted(subject.text, span), file: target, at: 0, title: target };
    }
  }
}
