import { readYaml } from '../document/read-yaml.ts';
import { appendLine } from '../knowledge/outcome-log.ts';
import type { Edit } from '../text/span.ts';
import { readLabelledQuery } from './evaluate.ts';
import { oneLine } from './query-text.ts';

/**
 * The edit that adds a query and the entry that should be found for it. A query that is there already gets the entry added
 * to its own line; everything else in the file stays.
 * @returns undefined when the file says so already
 */
export function addLabelledQuery(text: string, query: string, id: string): Edit | undefined {
  const wanted = oneLine(query);
  for (const { start, line } of linesOf(text)) {
    const known = readLabelledQuery(line);
    if (known === undefined || oneLine(known.query) !== wanted) continue;
    return known.relevant.includes(id) ? undefined : addRelevant(start, line, id);
  }
  return appendLine(text, `{"query": ${JSON.stringify(wanted)}, "relevant": [${JSON.stringify(id)}]}`);
}

/** Adds an id at the end of the list in a line of JSON. */
function addRelevant(start: number, line: string, id: string): Edit | undefined {
  const node = readYaml(line).documents[0]?.source.node('/relevant');
  if (node === undefined) return undefined;
  const ids = Array.isArray(node.children) ? node.children : [];
  const last = ids.at(-1)?.value.end ?? node.value.start + 1;
  return {
    span: { start: start + last, end: start + last },
    text: `${ids.length === 0 ? '' : ', '}${JSON.stringify(id)}`,
  };
}

function* linesOf(text: string): Iterable<{ readonly start: number; readonly line: string }> {
  let start = 0;
  for (const line of text.split('\n')) {
    yield { start, line: line.replace(/\r$/, '') };
    start += line.length + 1;
  }
}
