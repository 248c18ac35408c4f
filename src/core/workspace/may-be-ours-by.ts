import { includeGlobs, type Settings } from '../settings.ts';
import { matchAny } from './globs.ts';
import { mayBeOurs } from './may-be-ours.ts';

/** `mayBeOurs` by what the configuration says, too: a file that it includes is ours whatever it holds. */
export function mayBeOursBy(settings: Settings): (path: string, text: string) => boolean {
  const isIncluded = matchAny(includeGlobs(settings));
  return (path, text) => mayBeOurs(path, text) || isIncluded(path);
}
