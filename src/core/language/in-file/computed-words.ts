import { type Pointer, segmentsOf } from '../../document/value.ts';
import type { TimelineModel } from '../../kinds/timeline/model.ts';
import * as say from '../../messages/in-file.ts';
import type { PlacedTime } from '../../report/placed-time.ts';
import type { Words } from '../../text/words.ts';
import { lengthWords, parseDuration } from '../../time/duration.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { fixedZone, type Zone } from '../../time/zone.ts';

/**
 * What a time of a timeline means: how long after the start, in the document's zone, where the reader is, and in UTC,
 * each zone once. Rows that nothing dates have no instant to tell.
 */
export function timeWords(time: PlacedTime, model: TimelineModel, reader: Zone | undefined): readonly Words[] {
  const { instant } = time;
  if (instant === undefined) return [];
  const words: Words[] = [];
  const start = model.facts.started?.instant;
  if (start !== undefined && time.at !== '/started') {
    const length = lengthWords(Math.abs(instant - start));
    words.push(instant < start ? say.beforeStart(length) : say.sinceStart(length));
  }
  if (!model.dated && time.at.startsWith('/events')) return words;
  const own = time.zone ?? model.zone;
  const shown = new Set<string>();
  const add = (text: string, line: Words) => {
    if (!shown.has(text)) words.push(line);
    shown.add(text);
  };
  const local = formatInstant(instant, own);
  add(local, say.inZone(local, own.name));
  if (reader !== undefined) {
    const there = formatInstant(instant, reader);
    add(there, say.inYourZone(there, reader.name));
  }
  const utc = formatInstant(instant, fixedZone(0));
  add(utc, say.inZone(utc, 'UTC'));
  return words;
}

const holdsDuration = /duration|time$|timeout|limit|gap|delay|within|window|period|interval/i;

/** How a duration is read, where that is not how it is written. */
export function durationWords(pointer: Pointer, text: string): readonly Words[] {
  if (!holdsDuration.test(segmentsOf(pointer).at(-1) ?? '')) return [];
  const read = parseDuration(text);
  if (read.kind !== 'duration') return [];
  if (read.low !== read.high) return [say.durationRange(lengthWords(read.low), lengthWords(read.high))];
  const words = lengthWords(read.low);
  return text === words.en || text === words.ja ? [] : [say.durationIs(words)];
}
