import type { Timeline } from '../../../generated/types.ts';
import type { TimelineModel } from '../../kinds/timeline/model.ts';
import * as say from '../../messages/in-file.ts';
import { isDoubtful } from '../../report/placed-time.ts';
import type { Subject } from '../../rule.ts';
import { writtenSpan } from '../../rules/time-text.ts';
import { languageOf } from '../../text/language.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Words } from '../../text/words.ts';
import { lengthWords } from './computed-words.ts';
import { elapsedText } from './elapsed.ts';

/** Something small that is shown behind a place of the text, and is no part of it. */
interface InlayText {
  readonly offset: number;
  readonly text: string;
  readonly hint: Words;
}

/** Behind each time of a timeline, how long after the start of impact it was; behind a stated duration, the computed one. */
export function inlayHints(subject: Subject<Timeline, TimelineModel>, within: Span): readonly InlayText[] {
  const { facts, events } = subject.model;
  const start = facts.started?.instant;
  if (start === undefined) return [];
  const { detected, acknowledged, mitigated, resolved } = facts;
  const times = [detected, acknowledged, mitigated, resolved, ...events].flatMap((time) => {
    if (time?.instant === undefined || isDoubtful(time)) return [];
    const span = writtenSpan(subject, time) ?? subject.source.find(time.at);
    if (span === undefined || !touches(span, within)) return [];
    const length = lengthWords(Math.abs(time.instant - start));
    const hint = time.instant < start ? say.beforeStart(length) : say.sinceStart(length);
    return [{ offset: span.end, text: elapsedText(time.instant - start), hint }];
  });
  const stated = subject.source.find('/duration');
  if (stated === undefined || resolved?.instant === undefined || resolved.instant < start) return times;
  if (!touches(stated, within)) return times;
  const length = lengthWords(resolved.instant - start);
  return [
    ...times,
    { offset: stated.end, text: `= ${length[languageOf(subject.text)]}`, hint: say.computedDuration(length) },
  ];
}
