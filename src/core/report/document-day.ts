import type { MarkdownDocument } from '../document/markdown-document.ts';
import { isMap } from '../document/value.ts';
import type { CalendarDate } from '../time/instant.ts';
import { parseTimestamp } from '../time/timestamp.ts';
import { titleOf } from './title.ts';
import { writtenDay } from './written-day.ts';

/**
 * The day that a report is about, or was written on, as far as its title, the `date` of its front matter or the name of
 * its file tells: enough to know the year of a day that is written without one.
 */
export function documentDayOf(document: MarkdownDocument, path: string): CalendarDate | undefined {
  const value = document.frontMatter?.document.value;
  const declared = isMap(value) && typeof value['date'] === 'string' ? value['date'] : '';
  return dayIn(titleOf(document)?.title.text ?? '') ?? dayIn(declared) ?? dayIn(fileName(path));
}

function dayIn(text: string): CalendarDate | undefined {
  const written = writtenDay(text);
  const stamp = written === undefined ? undefined : parseTimestamp(written);
  return stamp?.kind === 'timestamp' ? stamp.date : undefined;
}

/** `20260301_cart.md` and `2026_03_01.md` have a day, too. */
function fileName(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/(?<!\d)((?:19|20)\d\d)[_.]?(\d\d)[_.]?(\d\d)(?!\d)/, '$1-$2-$3')
    .replaceAll('_', ' ');
}
