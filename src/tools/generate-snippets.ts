import { datedSnippet } from '../core/actions/dated-template.ts';
import { snippetBody } from '../core/actions/snippet-body.ts';
import { kinds } from '../core/kinds/index.ts';
import type { Kind, Template } from '../core/kinds/kind.ts';
import { type Language, languages } from '../core/text/words.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import type { Output } from './generate.ts';

const table: readonly Kind[] = kinds;

/** A file of snippets for each format and language: one snippet for each template of the table of kinds. */
export async function generateSnippets(): Promise<Output> {
  const output = new Map<string, string>();
  for (const format of ['markdown', 'yaml'] as const) {
    for (const language of languages) {
      const entries = table.flatMap((kind) =>
        kind.templates
          .filter((template) => template.format === format)
          .map((template) => [kind.title[language], snippetOf(kind, template, language)] as const),
      );
      output.set(
        `snippets/${format}.${language}.code-snippets`,
        `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`,
      );
    }
  }
  return output;
}

function snippetOf(kind: Kind, { fileName, text }: Template, language: Language) {
  const names = [...new Set([kind.id, ...(/\.md$/.test(fileName) ? (kind.recognition.frontMatter ?? []) : [])])];
  const ending = language === 'en' ? '' : `-${language}`;
  return {
    prefix: names.map((name) => `hansei-${name}${ending}`),
    description: { en: `Hansei: ${kind.title.en}`, ja: `Hansei: ${kind.title.ja}` }[language],
    body: bodyOf(kind, fileName, text[language], language).replace(/\n$/, '').split('\n'),
  };
}

function bodyOf(kind: Kind, fileName: string, text: string, language: Language): string {
  const workspace = new Workspace(kinds);
  workspace.set(fileName, text);
  const documents = workspace.file(fileName)?.documents ?? [];
  const own = documents.filter((found) => found.kind.id === kind.id);
  if (own.length === 0) throw new Error(`The template ${fileName} is not read as ${kind.id}`);
  const all = [...own, ...documents.filter((found) => !own.includes(found))];
  const parts = all.map(({ kind: { schema = {} }, subject }) => ({ subject, schema }));
  return datedSnippet(snippetBody(parts, language));
}
