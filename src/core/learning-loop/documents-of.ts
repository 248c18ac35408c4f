import { anyHint } from '../kinds/hints.ts';
import type { Subject } from '../rule.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A document of some kind with its file. */
export interface KindSubject<Value> {
  readonly file: string;
  readonly subject: Subject<Value, unknown>;
}

/** All documents of a YAML kind, by path; none where there is no such kind. Other files are not parsed again. */
export function documentsOf<Value>(workspace: Workspace, id: string): readonly KindSubject<Value>[] {
  const kind = workspace.kinds.find((each) => each.id === id);
  if (kind === undefined) return [];
  const hint = anyHint([kind]);
  return [...workspace.paths]
    .filter((path) => /\.(?:ya?ml|json)$/i.test(path) && hint.test(workspace.text(path) ?? ''))
    .sort()
    .flatMap((file) =>
      (workspace.file(file)?.documents ?? [])
        .filter((document) => document.kind.id === id)
        .map(({ subject }) => ({ file, subject: subject as Subject<Value, unknown> })),
    );
}
