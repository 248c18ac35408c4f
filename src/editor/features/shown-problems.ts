import type { Problem } from '../../core/problem.ts';
import { isOn } from '../settings.ts';
import type { WorkspaceSession } from '../workspace-session.ts';

/** The problems of a file that a person sees, and so may fix: none where validation is switched off. */
export function shownProblems(session: WorkspaceSession, path: string): readonly Problem[] {
  return isOn('validation.enable', session.uriOf(path)) ? session.problems(path) : [];
}
