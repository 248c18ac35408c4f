import type { Kind, Template } from '../kinds/kind.ts';
import { firstConfig } from '../messages/init.ts';
import type { Language } from '../text/words.ts';
import type { DayNumber } from '../time/day-number.ts';
import { ZoneTable } from '../time/zone.ts';
import { datedTemplate, templateInZone } from './dated-template.ts';

export interface NewFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What `init` writes: the configuration, and a first document to start from, in the zone of that configuration. */
export function firstFiles(kinds: readonly Kind[], language: Language, today: DayNumber): readonly NewFile[] {
  const example = kinds.find(({ id }) => id === 'timeline')?.templates[0];
  const config = firstConfig[language];
  const timezone = /^timezone: (\S+)/m.exec(config)?.[1];
  const written = (text: string) =>
    templateInZone(datedTemplate(text, today), { timezone, zoneTable: new ZoneTable() });
  return [
    { path: 'hansei.yml', text: config },
    ...(example === undefined
      ? []
      : [{ path: `incidents/${example.fileName}`, text: written(example.text[language]) }]),
  ];
}

/** The kinds that a document can be made from. */
export function kindsWithTemplates(
  kinds: readonly Kind[],
): readonly (Kind & { readonly templates: readonly [Template, ...Template[]] })[] {
  return kinds.filter(
    (kind): kind is Kind & { readonly templates: readonly [Template, ...Template[]] } => kind.templates.length > 0,
  );
}
