import { isJsonMap } from './json-value.ts';

/** The messages of a whole Slack export, of all channels and days in it, with the people's names. */
export function slackExportOf(files: ReadonlyMap<string, string>): {
  readonly users: unknown;
  readonly messages: readonly unknown[];
} {
  const messages: unknown[] = [];
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!/(?:^|\/)[^/]+\/\d{4}-\d{2}-\d{2}\.json$/.test(path)) continue;
    const day = parsed(text);
    for (const message of Array.isArray(day) ? day : []) if (isJsonMap(message)) messages.push(message);
  }
  const users = [...files].find(([path]) => /(?:^|\/)users\.json$/.test(path))?.[1];
  return { users: users === undefined ? [] : parsed(users), messages };
}

/** Whether a file of an export is worth reading, by its path in it. */
export function isOfSlackExport(path: string): boolean {
  return /(?:^|\/)(?:users|[^/]+\/\d{4}-\d{2}-\d{2})\.json$/.test(path);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
