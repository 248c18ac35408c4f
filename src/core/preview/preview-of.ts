import { prepare } from '../check.ts';
import type { Kind } from '../kinds/kind.ts';
import { subjectOfKind } from '../kinds/subject-of-kind.ts';
import type { Settings } from '../settings.ts';
import { languageOf } from '../text/language.ts';
import { createFileReader } from '../workspace/read-file.ts';
import { timelineDrawing } from './timeline-drawing.ts';

/** Longer texts are shown without a drawing: a preview is made anew at every change. */
const longest = 1_000_000;

/** The drawing for a page's preview; undefined for a text that is no incident of ours, or whose times are not known. */
export function previewOf(text: string, kinds: readonly Kind[], settings: Settings): string | undefined {
  if (text.length > longest) return undefined;
  const file = createFileReader(kinds, { ...settings, exclude: { all: [], byKind: {} } }).read('preview.md', text);
  const timelines = file.documents.filter(({ kind }) => kind.id === 'timeline');
  const subject = subjectOfKind(
    timelines.map((document) => prepare(document, file, settings)),
    'timeline',
  );
  return subject && timelineDrawing(subject, languageOf(text));
}
