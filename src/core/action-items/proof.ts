import { procedureName } from '../document/procedure-name.ts';
import * as say from '../messages/action-items.ts';
import type { Words } from '../text/words.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What shows that an action is done. A commit, a path or an address can only be looked up outside of the core. */
export type Proof =
  | { readonly kind: 'alert' | 'runbook'; readonly text: string }
  | { readonly kind: 'commit' | 'path' | 'address'; readonly text: string }
  | { readonly kind: 'none'; readonly message: Words };

/**
 * Reads an answer: an alert rule or a runbook by its name, a commit by its hash, a file of the repository (an experiment,
 * a runbook) by its path, or an address (a pull request, a ticket).
 */
export function readProof(workspace: Workspace, answer: string): Proof {
  const text = answer.trim();
  if (text === '') return { kind: 'none', message: say.proofMissing() };
  if (/[\s|<>()（）,、;；]/.test(text) || text.length > 500) return { kind: 'none', message: say.proofUnreadable() };
  if (/^https?:\/\/[^/]+/i.test(text)) return { kind: 'address', text };
  const { repository } = workspace;
  if (repository.definitions(`alert:${text}`).length > 0) return { kind: 'alert', text };
  if (!text.includes('/') && repository.definitions(`procedure:${procedureName(text)}`).length > 0)
    return { kind: 'runbook', text };
  if (/^[0-9a-f]{7,40}$/i.test(text)) return { kind: 'commit', text };
  if (/\.\w{1,8}$/.test(text) && !text.startsWith('/') && !text.split('/').includes('..'))
    return { kind: 'path', text };
  return { kind: 'none', message: say.proofUnknown(text) };
}
