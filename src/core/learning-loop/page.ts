import type { IncidentRecord } from '../statistics/incident-records.ts';
import { codeSpan, escapeMarkdown } from '../text/escape-markdown.ts';

/** Whatever stands in a document is cut to this length on a page. */
const longest = 300;

/** Text of a document as plain words of a page. */
export function plain(text: string): string {
  return escapeMarkdown(text.slice(0, longest));
}

/** An incident by its title and its file. */
export function incidentCell({ title, file }: Pick<IncidentRecord, 'title' | 'file'>): string {
  return title === file ? codeSpan(file) : `${plain(title)} ${codeSpan(file)}`;
}

/** An incident by its id, or by its file where it has none. */
export function shortName({ id, file }: Pick<IncidentRecord, 'id' | 'file'>): string {
  return id === undefined ? codeSpan(file) : plain(id);
}
