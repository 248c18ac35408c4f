import { changeTo } from '../messages/schema.ts';
import type { Finding } from '../problem.ts';
import type { PlacedTime, TimedModel } from '../report/placed-time.ts';
import type { Subject } from '../rule.ts';
import type { Words } from '../text/words.ts';
import { formatIso } from '../time/format-instant.ts';
import { writtenSpan } from './time-text.ts';

type Say = (written: string, zone: string, first: string, second: string) => Words;

/** Local times that a change of the clocks repeats or skips, with both readings to choose from. */
export function* timesWithTwoReadings(
  subject: Subject<unknown, TimedModel>,
  type: 'ambiguous' | 'nonexistent',
  say: Say,
): Iterable<Finding> {
  for (const time of subject.model.times) {
    const { note } = time;
    if (note?.type !== type) continue;
    const readings = [formatIso(note.first, note.zone), formatIso(note.second, note.zone)] as const;
    yield {
      at: time.at,
      message: say(time.text, note.zone.name, ...readings),
      fixes: fixesOf(subject, time, readings),
    };
  }
}

function fixesOf(subject: Subject<unknown, TimedModel>, time: PlacedTime, readings: readonly string[]) {
  const span = writtenSpan(subject, time);
  if (span === undefined) return [];
  return readings.map((reading) => ({ title: changeTo(reading), edits: [{ span, text: reading }], safe: false }));
}
