import assert from 'node:assert/strict';
import { pageTitle } from '../../../../src/core/document/markdown/page-title.ts';
import { readMarkdown } from '../../../../src/core/document/read-markdown.ts';

const front = '---\ntitle: "Node is lost"\ntags: [node]\n---\n';

describe('what a page is called', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['its first heading', '# Node lost\n\n## Steps\n', 'Node lost'],
    ['its heading of the first level, whatever its front matter says', `${front}# Node lost\n`, 'Node lost'],
    ['as its front matter says, where its headings are of parts', `${front}## Steps\n`, 'Node is lost'],
    ['a part, where there is nothing else', '## Steps\n', 'Steps'],
    ['a part, where the front matter has no title', '---\ntitle:\n---\n## Steps\n', 'Steps'],
    ['nothing', 'Text\n', undefined],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => assert.equal(pageTitle(readMarkdown(text))?.text, expected));
  }

  it('has its place', () => {
    const text = `${front}## Steps\n`;
    const span = pageTitle(readMarkdown(text))?.span;
    assert.match(text.slice(span?.start, span?.end), /^"?Node is lost"?$/);
  });

  it('is none of the headings that every such page has', () => {
    const text = '# Meaning\n\n## Node lost\n';
    assert.equal(pageTitle(readMarkdown(text), ({ title }) => title.text !== 'Meaning')?.text, 'Node lost');
  });
});
