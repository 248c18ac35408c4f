import type { CheckedDocument } from '../check.ts';
import type { KindId, SubjectOf } from './index.ts';

/** The documents of one kind among those of a file, in its order: the kind's id gives the types of value and model. */
export function subjectsOfKind<Id extends KindId>(
  documents: readonly CheckedDocument[],
  id: Id,
): readonly SubjectOf<Id>[] {
  return documents.flatMap(({ kind, subject }) => (kind.id === id ? [subject as SubjectOf<Id>] : []));
}

/** The first document of one kind; undefined for a file that holds none, and for no file. */
export function subjectOfKind<Id extends KindId>(
  documents: readonly CheckedDocument[] | undefined,
  id: Id,
): SubjectOf<Id> | undefined {
  return documents?.find(({ kind }) => kind.id === id)?.subject as SubjectOf<Id> | undefined;
}
