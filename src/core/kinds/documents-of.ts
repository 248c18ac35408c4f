import { isData } from '../workspace/file-names.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { anyHint } from './hints.ts';
import type { KindId, SubjectOf } from './index.ts';
import { subjectsOfKind } from './subject-of-kind.ts';

/** A document of a kind with its file. */
export interface KindSubject<Id extends KindId> {
  readonly file: string;
  readonly subject: SubjectOf<Id>;
}

/** All documents of a YAML kind, by path; none where there is no such kind. Other files are not parsed again. */
export function documentsOf<Id extends KindId>(workspace: Workspace, id: Id): readonly KindSubject<Id>[] {
  const kind = workspace.kinds.find((each) => each.id === id);
  if (kind === undefined) return [];
  const hint = anyHint([kind]);
  return [...workspace.paths]
    .filter((path) => isData(path) && hint.test(workspace.text(path) ?? ''))
    .sort()
    .flatMap((file) => subjectsOfKind(workspace.file(file)?.documents ?? [], id).map((subject) => ({ file, subject })));
}
