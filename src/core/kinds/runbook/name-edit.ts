import type { Runbook } from '../../../generated/types.ts';
import { insertKey } from '../../document/insert-key.ts';
import { wordEdit } from '../../document/word-edit.ts';
import type { Subject } from '../../rule.ts';
import type { Edit } from '../../text/span.ts';
import type { RunbookModel } from './model.ts';

const metadata = '/diagnostic_procedure/metadata';

/**
 * The edit that gives a runbook another id: in place of the one that it has, else as a new key, so that its title and the
 * name of its file stay. @returns undefined for a page, which is known by its file's name alone
 */
export function nameEdit({ text, source, markdown }: Subject<Runbook, RunbookModel>, name: string): Edit | undefined {
  const id = source.find(`${metadata}/id`);
  if (id !== undefined) return wordEdit(text, id, name);
  return markdown === undefined ? insertKey(text, source, metadata, 'id', name) : undefined;
}
