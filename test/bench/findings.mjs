/** How many planted mistakes a checker found, and how well it placed them. */
import { resolve } from 'node:path';

/**
 * @param output what the checker printed: JSON of ours, of yaml-language-server's service or of spectral; or lines of text
 * @returns mistakes with a finding on their line, and mistakes with a finding of exactly their range
 */
export function countPlaced(output, mistakes, folder) {
  const found = new Map();
  for (const place of placesIn(output)) {
    const file = place.file.startsWith(folder) ? place.file.slice(folder.length + 1) : place.file;
    found.set(file, [...(found.get(file) ?? []), place]);
  }
  const on = ({ file, line }) => (found.get(file) ?? []).filter((place) => place.line === line);
  return {
    line: mistakes.filter((mistake) => on(mistake).length > 0).length,
    exact: mistakes.filter((mistake) =>
      on(mistake).some(({ start, end }) => start === mistake.start && end === mistake.end),
    ).length,
  };
}

function placesIn(output) {
  const parsed = parse(output);
  if (parsed === undefined)
    return [...output.matchAll(/^(.+?):(\d+)[: ]/gm)].map(([, file, line]) => ({
      file: resolve(file),
      line: Number(line),
    }));
  if (!Array.isArray(parsed)) return (parsed.problems ?? []).map(({ file, range }) => fromOne(file, range));
  return parsed.map(({ file, source, range }) => fromZero(file ?? source, range));
}

function parse(output) {
  try {
    const value = JSON.parse(output);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function fromOne(file, { start, end }) {
  return { file, line: start.line, start: start.column, end: end.column };
}

function fromZero(file, { start, end }) {
  return { file, line: start.line + 1, start: start.character + 1, end: end.character + 1 };
}
