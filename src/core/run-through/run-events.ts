import type { NewEvent } from '../incident/timeline-row.ts';
import * as say from '../messages/run-through.ts';
import { codeFence } from '../text/escape-markdown.ts';
import { onOneLine } from '../text/one-line.ts';
import type { Language } from '../text/words.ts';
import type { RunThrough } from './run-through.ts';

/** What happened in a run as rows for an incident's timeline. */
export function timelineEvents(run: RunThrough, actor: string, language: Language): readonly NewEvent[] {
  return run.events.map(({ instant, type, text }) => ({
    instant,
    event: { text: say.eventName(type)[language] },
    actor: { text: actor },
    action: { text: type === 'command' ? asCode(text) : text },
  }));
}

/** A text in backticks, more of them than it has itself. */
function asCode(text: string): string {
  const line = onOneLine(text);
  const fence = codeFence(line);
  return fence.length === 1 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
