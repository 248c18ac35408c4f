import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Snippet {
  readonly name: string;
  readonly format: string;
  readonly language: string;
  readonly prefixes: readonly string[];
  readonly body: string;
}

const folder = resolve(__dirname, '../../snippets');

/** All snippets that are shipped. */
export function readSnippets(): readonly Snippet[] {
  return readdirSync(folder).flatMap((file) => {
    const [format = '', language = ''] = file.split('.');
    const entries = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<
      string,
      { prefix: string[]; body: string[] }
    >;
    return Object.entries(entries).map(([name, { prefix, body }]) => ({
      name,
      format,
      language,
      prefixes: prefix,
      body: body.join('\n'),
    }));
  });
}

const today: Readonly<Record<string, string>> = { YEAR: '2026', MONTH: '03', DATE: '05' };

/**
 * The text that the editor inserts when nobody types anything: defaults, and the first word of every choice. It is done on
 * 2026-03-05.
 */
export function expandSnippet(body: string): string {
  const dated = body.replace(/\$\{CURRENT_(\w+):\d+\}/g, (_, name: string) => today[name] ?? '');
  return dated.replace(
    /\\([\\$}])|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\|((?:\\.|[^\\|])*)\|\}/g,
    (_, escaped, text, choice) => {
      if (escaped !== undefined) return escaped;
      if (text !== undefined) return withoutEscapes(text);
      return withoutEscapes(/^(?:\\.|[^\\,])*/.exec(choice)?.[0] ?? '');
    },
  );
}

function withoutEscapes(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
