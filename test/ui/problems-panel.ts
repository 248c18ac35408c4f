import type { Locator } from 'playwright-core';

/** A row of the Problems panel. Line and column from 1, as it shows them. */
export interface ShownProblem {
  readonly file: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** All that the row shows: the message, its source and code, its place. */
  readonly text: string;
}

/** Reads the rows of the Problems panel, in which those of a file follow the file's. */
export async function readProblems(rows: Locator): Promise<readonly ShownProblem[]> {
  const found: ShownProblem[] = [];
  let file = '';
  for (const row of await rows.all()) {
    // Related places stand below their problem.
    if ((await row.getAttribute('aria-level')) === '3') continue;
    const label = (await row.getAttribute('aria-label')) ?? '';
    const text = ((await row.textContent()) ?? '').replace(/\s+/g, ' ').trim();
    const parts = /^(?<severity>\w+): (?<message>.*) at line (?<line>\d+) and character (?<column>\d+)\./s.exec(label);
    if ((await row.getAttribute('aria-level')) === '1') file = (await row.locator('.label-name').textContent()) ?? '';
    else if (parts?.groups) found.push({ file, ...problemOf(parts.groups), text });
    else throw new Error(`The Problems panel has changed; a row says: ${label}`);
  }
  return found;
}

function problemOf(parts: Readonly<Record<string, string>>): Omit<ShownProblem, 'file' | 'text'> {
  return {
    severity: parts['severity']?.toLowerCase() as ShownProblem['severity'],
    message: parts['message'] as string,
    line: Number(parts['line']),
    column: Number(parts['column']),
  };
}
