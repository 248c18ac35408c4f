import { resolvedPath } from '../../rules/link-target.ts';

/** Whether the analysis of a cause is named by its file, and not by an id. */
export function isAnalysisPath(rca: string): boolean {
  return /\/|\.\w{2,8}$/.test(rca);
}

/**
 * What the analysis of a cause refers to: the id of an incident or of an analysis; or a file, which is named from the root or
 * from the entry, as `incident:` and its path.
 * @param path of the entry
 */
export function analysisNames(rca: string, path: string): readonly string[] {
  if (!isAnalysisPath(rca)) return [`incident:${rca}`, `rca:${rca}`];
  if (/^[a-z][a-z\d+.-]*:/i.test(rca)) return [];
  const written = rca.replace(/[?#].*$/, '');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  // `../` can only be meant from the entry.
  const places = [folder, ...(/^\.\.?\//.test(written) ? [] : [''])].map((from) => resolvedPath(from, written));
  return [...new Set(places)].flatMap((place) => (place === undefined ? [] : [`incident:${place}`]));
}
