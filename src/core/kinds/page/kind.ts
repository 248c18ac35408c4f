import { pageTextOf } from '../../document/markdown/page-text.ts';
import { pageTitle } from '../../document/markdown/page-title.ts';
import type { MarkdownDocument } from '../../document/markdown-document.ts';
import { type SourceDocument, SourceMap } from '../../document/source.ts';
import type { KindBody } from '../kind.ts';

interface Page {
  readonly title: string;
}

/** Any existing page that `knowledge.include` names: searchable as it stands, never checked. */
export const pageKind = (): KindBody<Page, undefined> => ({
  fromMarkdown: readPage,
  model: () => undefined,
  rules: [],
  facts: ({ path, value, source, markdown }) => ({
    definitions: [],
    references: [],
    entry: () => ({
      id: path,
      title: value.title,
      keywords: [],
      signals: [],
      ...(markdown === undefined ? { body: '' } : pageTextOf(markdown)),
      services: [],
      environments: [],
      causes: [],
      solutions: [],
      offset: source.locate('/title').start,
    }),
  }),
  templates: [],
});

/** Without a title it goes by the name of its file. */
function readPage(document: MarkdownDocument, path: string): SourceDocument {
  const { text } = document;
  const found = pageTitle(document);
  const title = found?.text ?? (path.split('/').at(-1) ?? path).replace(/\.\w+$/, '');
  const span = found?.span ?? { start: 0, end: 0 };
  const value = Object.assign(Object.create(null), { title });
  return {
    value,
    source: new SourceMap({ value: { start: 0, end: text.length }, children: new Map([['title', { value: span }]]) }),
    broken: [],
  };
}
