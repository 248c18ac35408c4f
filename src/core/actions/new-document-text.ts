import type { Settings } from '../settings.ts';
import type { DayNumber } from '../time/day-number.ts';
import { datedTemplate, templateInZone } from './dated-template.ts';
import { withFreeIds } from './free-ids.ts';

/**
 * A template as the text of a new document: written today, with ids that no other has, and in the team's zone.
 * @param taken the ids of all documents
 * @param settings of the repository that it belongs to, where there is one
 */
export function newDocumentText(
  template: string,
  today: DayNumber,
  taken: ReadonlySet<string>,
  settings: Settings | undefined,
): string {
  const text = withFreeIds(datedTemplate(template, today), taken);
  return settings === undefined ? text : templateInZone(text, settings);
}
