import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { applySafeFixes } from '../../src/core/actions/apply-fixes.ts';
import { kinds } from '../../src/core/kinds/index.ts';
import type { Problem } from '../../src/core/problem.ts';
import { LineTable } from '../../src/core/text/lines.ts';
import { asInstant } from '../../src/core/time/instant.ts';
import { Workspace } from '../../src/core/workspace/workspace.ts';

/*
 * A fixture is a document with its expected problems below the lines that they are on:
 *
 *     severity: sev9
 *               ^^^^ error schema/enum “sev9” is not allowed here …
 *
 * A marker line holds only spaces, carets, a severity, a code and the message. It is taken out before reading, so it
 * need not be a comment of the format. Columns count UTF-16 units, as editors do.
 */
const marker = /^ *\^+ (?:error|warning|info|hint) ([a-z-]+\/[\w.-]+) .*$/;

/** The codes of the problems that a fixture expects. */
export function expectedCodes(fixture: string): readonly string[] {
  return fixture.split('\n').flatMap((line) => marker.exec(line.replace(/\r$/, ''))?.[1] ?? []);
}

/** The document without its marker lines. */
export function documentOf(fixture: string): string {
  return fixture
    .split('\n')
    .filter((line) => !marker.test(line.replace(/\r$/, '')))
    .join('\n');
}

/** The document with marker lines for the given problems: what the fixture should look like. */
export function fixtureOf(document: string, problems: readonly Problem[]): string {
  const lines = new LineTable(document);
  const below = new Map<number, string[]>();
  for (const { code, severity, span, message } of problems) {
    const { line, column } = lines.positionAt(span.start);
    const length = Math.max(1, Math.min(span.end, lines.line(line).end) - span.start);
    const mark = `${' '.repeat(column)}${'^'.repeat(length)} ${severity} ${code} ${message.en}`;
    below.set(line, [...(below.get(line) ?? []), mark]);
  }
  return document
    .split('\n')
    .flatMap((text, index) => [text, ...(below.get(index) ?? [])])
    .join('\n');
}

/** A workspace holding these documents and nothing else, on a day (ISO 8601) or on none. */
export function workspaceOf(documents: Readonly<Record<string, string>>, today?: string): Workspace {
  const workspace = new Workspace(kinds);
  workspace.lookUp = (path) => Object.keys(documents).some((known) => known.startsWith(`${path}/`));
  if (today !== undefined) workspace.setNow(asInstant(Date.parse(`${today}T00:00:00Z`)));
  for (const [path, text] of Object.entries(documents)) workspace.set(path, text);
  workspace.completeNow();
  return workspace;
}

/** The problems of one document in a workspace of its own. */
export function problemsOf(path: string, text: string): readonly Problem[] {
  return workspaceOf({ [path]: text }).problems(path);
}

/** The document after all safe fixes. */
export function fixedOf(path: string, text: string): string {
  const workspace = workspaceOf({ [path]: text });
  return applySafeFixes(text, (version) => {
    workspace.set(path, version);
    return workspace.problems(path);
  }).text;
}

export interface Fixture {
  readonly path: string;
  readonly absolute: string;
  readonly text: string;
}

/** The files below a folder of fixtures, sorted, as text. */
export function fixturesBelow(folder: string): readonly Fixture[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((absolute) => ({
      absolute,
      path: relative(folder, absolute).split(sep).join('/'),
      text: readFileSync(absolute, 'utf8'),
    }));
}

/** Compares a file with what it should hold; with UPDATE=1 writes it instead. */
export function compareOrUpdate(
  absolute: string,
  actual: string,
  expected: string | undefined,
  assertEqual: (a: string, b: string | undefined) => void,
): void {
  if (process.env['UPDATE'] === '1') {
    if (actual !== expected) writeFileSync(absolute, actual);
    return;
  }
  assertEqual(actual, expected);
}
