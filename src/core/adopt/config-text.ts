import { kinds } from '../kinds/index.ts';
import * as say from '../messages/adopt.ts';
import type { Language, Words } from '../text/words.ts';
import { escapeGlob } from '../workspace/globs.ts';
import { globsFor, rooted } from './page-globs.ts';
import type { KnownSlo, Survey } from './survey.ts';
import { unclearZones, usualZone } from './zones-in-use.ts';

/** The `hansei.yml` that fits a repository. Every setting says what was found that speaks for it. */
export function configText(survey: Survey, problems: number, language: Language): string {
  const parts = [
    [...say.heading()[language].map(comment), ...found(survey, language).map((line) => comment(`- ${line}`))],
    zone(survey, language),
    languageOf(survey, language),
    exclude(survey, language),
    pages(survey, language),
    reports(survey, language),
    figures(survey, language),
    problems === 0 ? [] : say.baseline(problems)[language].map(comment),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** What was found, a line a kind. */
export function found({ documents, reports, pages }: Survey, language: Language): readonly string[] {
  const lines = kinds.flatMap(({ id, title }) => {
    const paths = documents.get(id);
    return paths === undefined ? [] : [say.foundKind(title[language], paths.length, topFolders(paths))[language]];
  });
  if (reports.length > 0) lines.push(say.foundReports(reports.length, topFolders(reports))[language]);
  if (pages.length > 0) lines.push(say.foundPages(pages.length, topFolders(pages))[language]);
  return lines;
}

/** Where most of the files are: at most three folders, the fullest first. */
function topFolders(paths: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder =
      path
        .slice(0, path.lastIndexOf('/') + 1)
        .split('/')
        .slice(0, 2)
        .join('/') || './';
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return [...sorted.slice(0, 3).map(([folder]) => printable(folder)), ...(sorted.length > 3 ? ['…'] : [])];
}

function zone({ zones, japanese, written }: Survey, language: Language): readonly string[] {
  const usual = usualZone(zones);
  const isJapanese = japanese * 2 > written;
  const [name, why]: readonly [string, Words] =
    usual !== undefined
      ? [usual.zone, say.zoneNamed(usual.documents)]
      : isJapanese
        ? ['Asia/Tokyo', say.zoneByLanguage()]
        : ['UTC', say.zoneUnknown()];
  const unclear = unclearZones(zones);
  return [
    comment(why[language]),
    `timezone: ${name}`,
    ...(unclear.length === 0
      ? []
      : [
          comment(say.unclearZones()[language]),
          ...['zones:', ...unclear.map(({ word, meanings }) => `  ${word}: ${meanings.join(' | ')}`)].map(comment),
        ]),
  ];
}

/** Left to each person where nothing is Japanese. */
function languageOf({ japanese, written }: Survey, language: Language): readonly string[] {
  if (japanese === 0) return [];
  const isJapanese = japanese * 2 > written;
  return [comment(say.languages(japanese, written)[language]), `language: ${isJapanese ? 'ja' : 'en'}`];
}

function exclude({ templates }: Survey, language: Language): readonly string[] {
  if (templates.length === 0) return [];
  return [comment(say.templates()[language]), 'exclude:', ...list(templates.map(escapeGlob).map(rooted))];
}

function pages({ pages: found, reports: told, markdown, documents }: Survey, language: Language): readonly string[] {
  const globs = globsFor([...found, ...told].sort(), settled(documents), markdown, mostGlobs);
  if (globs.length === 0) return [];
  return [
    'knowledge:',
    `  ${comment(say.plainPages(found.length + told.length)[language])}`,
    '  include:',
    ...list(globs, '    '),
  ];
}

/** A glob would make a postmortem of every page that it happens to match: few pages are named one by one. */
function reports({ reports: told, markdown, documents }: Survey, language: Language): readonly string[] {
  const globs =
    told.length <= mostNamed
      ? told.map(escapeGlob).map(rooted)
      : globsFor(told, settled(documents), markdown, mostGlobs);
  if (globs.length === 0) return [];
  return [...say.reportsToCheck(told.length)[language], 'include:', '  timeline:', ...list(globs, '    ')].map(comment);
}

function figures({ slos, documents }: Survey, language: Language): readonly string[] {
  if (!documents.has('timeline') && slos.length === 0) return [];
  const [only, ...others] = slos;
  if (only !== undefined && others.length === 0 && /^[\w.-]+$/.test(only.name)) return measuredAgainst(only, language);
  return [
    comment(say.figures()[language]),
    comment('sla: { target: 99.9, window: rolling-30d }'),
    comment('impact: { normal_tps: 50, revenue_per_transaction: 10, currency: USD }'),
  ];
}

function measuredAgainst({ name, objectives }: KnownSlo, language: Language): readonly string[] {
  const slo = `slo: ${JSON.stringify(name)}`;
  const [first, ...others] = objectives;
  if (first === undefined || others.length === 0) return [comment(say.oneObjective()[language]), `sla: { ${slo} }`];
  const written = /^\d+$/.test(first) ? first : JSON.stringify(first);
  return [comment(say.firstObjective(others.map(printable))[language]), `sla: { ${slo}, objective: ${written} }`];
}

function settled(documents: Survey['documents']): readonly string[] {
  return [...documents.values()].flat();
}

const mostGlobs = 40;
const mostNamed = 10;

function list(globs: readonly string[], indent = '  '): readonly string[] {
  return globs.map((glob) => `${indent}- ${quoted(glob)}`);
}

/** Plain where YAML reads it as it stands. */
function quoted(glob: string): string {
  return /^[\w./][\w./*-]*$/.test(glob) && !/^[\d.]+$/.test(glob) ? glob : JSON.stringify(glob);
}

function comment(text: string): string {
  return `# ${text}`;
}

/** A path or a name in a comment must not end it. */
function printable(path: string): string {
  return path.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '?');
}
