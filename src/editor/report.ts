import { withUnsaved } from '../core/messages/write-file.ts';
import type { Language, Words } from '../core/text/words.ts';
import { showInformation, showWarning } from './notify.ts';

/** What became of something that a person wanted written. */
export interface Report {
  readonly done: boolean;
  /** Done in the editor, and not on the disk. */
  readonly isUnsaved?: boolean;
  readonly said: Words;
}

/** Of what was done; the person is told what of it is not on the disk. */
export function reportOf(said: Words, unsaved: readonly string[]): Report {
  return { done: true, isUnsaved: unsaved.length > 0, said: withUnsaved(said, unsaved) };
}

/** Shows a report, as a warning where something is to be saved still. @returns the button that the person chose */
export function showReport({ said, isUnsaved }: Report, language: Language, ...buttons: readonly string[]) {
  const show = isUnsaved === true ? showWarning : showInformation;
  return show(said[language], ...buttons);
}
