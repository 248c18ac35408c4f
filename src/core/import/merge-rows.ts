import { rowEdits, type TimelineDocument } from '../incident/timeline-row.ts';
import { hashOf } from '../text/hash.ts';
import type { Edit } from '../text/span.ts';
import type { ImportedRow } from './fold.ts';

const longestId = 120;
const note = /(?<!\\)<!-- hansei:from ([^\n]{1,4000}?) -->/g;

/** The rows that a timeline does not have yet: what was imported before is known by the identity that its row carries. */
export function newRows(text: string, rows: readonly ImportedRow[]): readonly ImportedRow[] {
  const known = new Set(Array.from(text.matchAll(note), ([, ids]) => (ids ?? '').split(' ')).flat());
  return rows.filter(({ ids }) => !ids.some((id) => known.has(written(id))));
}

/**
 * The edits that write rows into a timeline, in its own manner and order. Each carries the identities of its records in a
 * comment, so that importing the same file again changes nothing.
 */
export function importEdits(document: TimelineDocument, rows: readonly ImportedRow[]): readonly Edit[] {
  return rowEdits(
    document,
    newRows(document.markdown.text, rows).map(({ instant, event, actor, action, ids, sources }) => {
      const said = [asWords(action), sources > 1 ? `(×${sources})` : ''];
      return {
        instant,
        event: { text: asWords(event[document.language]) },
        actor: { text: asWords(actor) },
        action: { text: said.filter((words) => words !== '').join(' ') },
        note: `<!-- hansei:from ${ids.map(written).join(' ')} -->`,
      };
    }),
  );
}

/** What a page would take for HTML, and not show, is escaped; in code it is shown anyway. */
function asWords(text: string): string {
  return text.replace(/(`{1,3})[^`]{1,1000}\1|<(?=[A-Za-z/!?])/g, (found) => (found === '<' ? '\\<' : found));
}

/** An identity as a comment in a cell can hold it. */
function written(id: string): string {
  const short = id.length > longestId ? `${id.slice(0, longestId)}~${hashOf(id)}` : id;
  return encodeURIComponent(short.replace(/\p{Surrogate}/gu, '?')).replace(/--/g, '%2D%2D');
}
