import * as say from '../../messages/import.ts';
import { asInstant, type Instant } from '../../time/instant.ts';
import { type ImportedEvent, mostRecords, type SkippedRecord, type TextSource } from '../imported.ts';

const commitLine = /^commit ([0-9a-f]{7,64})\b/;

/** What `git log` prints, with dates of any of its own forms: commits are changes. */
export const gitLog: TextSource = {
  name: 'git',
  matchesText: (text) => commitLine.test(text) && /^(?:Author|AuthorDate|Date):/m.test(text.slice(0, 2000)),
  readText(text) {
    const events: ImportedEvent[] = [];
    const skipped: SkippedRecord[] = [];
    const commits = text.split(/^(?=commit [0-9a-f]{7,64}\b)/m);
    for (const part of commits.slice(0, mostRecords)) {
      const hash = commitLine.exec(part)?.[1];
      if (hash === undefined) continue;
      const lines = part.split(/\r?\n/);
      const header = (name: RegExp) =>
        lines
          .find((line) => name.test(line))
          ?.replace(name, '')
          .trim();
      const instant = dateOf(header(/^CommitDate:/) ?? header(/^(?:Author)?Date:/) ?? '');
      const subject = lines.find((line) => line.startsWith('    '))?.trim();
      const record = say.atCommit(hash.slice(0, 12));
      if (instant === undefined) skipped.push({ record, reason: say.noTime('Date') });
      else if (subject === undefined) skipped.push({ record, reason: say.noText() });
      else {
        events.push({
          id: `git/${hash}`,
          instant,
          event: say.change(),
          actor:
            header(/^Author:/)
              ?.replace(/<[^<>]*>\s*$/, '')
              .trimEnd() ?? '',
          action: `${subject} (${hash.slice(0, 10)})`,
        });
      }
    }
    return { events, skipped, records: commits.length };
  },
};

/** `Mon Mar 2 14:30:00 2026 +0900`, `2026-03-02T14:30:00+09:00`, `2026-03-02 14:30:00 +0900`, RFC 2822; with an offset. */
function dateOf(text: string): Instant | undefined {
  const git = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) (\d{4}) ([+-]\d{4})$/.exec(text);
  const plain =
    git === null
      ? text.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2}):?(\d{2})$/, '$1T$2$3:$4')
      : `${git[2]} ${git[1]} ${git[4]} ${git[3]} ${git[5]}`;
  const time = /(?:Z|[+-]\d{2}:?\d{2})$/.test(plain) && plain.length < 60 ? Date.parse(plain) : Number.NaN;
  return Number.isNaN(time) ? undefined : asInstant(time);
}
