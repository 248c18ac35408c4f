import { withoutEscapes } from '../core/text/escape-markdown.ts';
import type { Invocation } from './command.ts';
import { formatOf } from './options.ts';

/** Writes a report as it was asked for: its data as JSON, or its page; on a terminal, which draws no Markdown, as plain words. */
export function writePage(invocation: Invocation, page: () => string, data: () => unknown): void {
  const format = formatOf(invocation, ['markdown']);
  const { surroundings } = invocation;
  if (format === 'json') surroundings.write(`${JSON.stringify(data())}\n`);
  else surroundings.write(format === 'pretty' ? withoutEscapes(page()) : page());
}
