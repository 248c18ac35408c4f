import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { codeSpan, escapeMarkdown, inlineCode, withoutEscapes } from '../../../src/core/text/escape-markdown.ts';

const markdown = new MarkdownIt({ html: true, linkify: true });

/** What a reader sees of a cell, and the tags around it. */
function rendered(cell: string): string {
  const html = markdown.render(`| a |\n| --- |\n| ${cell} |\n`);
  const body = /<tbody>\n<tr>\n<td>([\s\S]*)<\/td>\n<\/tr>\n<\/tbody>/.exec(html)?.[1];
  assert.ok(body !== undefined, html);
  return body.replaceAll('<!-- -->', '');
}

const decode = (html: string) =>
  html.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] as string);

/** Text that is full of what Markdown minds. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\`*_{}[]()#+-.!|~<>&@:/"\'=$ 1a\n\t', '![', '](', '<b>', '&amp;', 'https://', 'www.'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const isPrintable = (text: string) =>
  !/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u0000]/.test(text);

describe('text on a page', () => {
  it('is what it was where nothing draws the page', () => {
    fc.assert(
      fc.property(nasty.filter(isPrintable), (text) => {
        assert.equal(withoutEscapes(escapeMarkdown(text)), plain(text));
      }),
    );
  });

  it('is read as it was written, without a tag', () => {
    fc.assert(
      fc.property(nasty.filter(isPrintable), (text) => {
        const html = rendered(escapeMarkdown(text));
        assert.doesNotMatch(html, /</, text);
        assert.equal(plain(decode(html)), plain(text));
      }),
    );
  });

  it('as code is read as it was written, too', () => {
    fc.assert(
      fc.property(
        nasty.filter((text) => isPrintable(text) && plain(text) !== '' && !/\\\|/.test(plain(text))),
        (text) => {
          const html = rendered(codeSpan(text));
          assert.match(html, /^<code>[^<]*<\/code>$/, text);
          assert.equal(decode(html.slice(6, -7)), plain(text));
        },
      ),
    );
  });

  it('as code outside of a table has no backslash before a pipe', () => {
    assert.equal(markdown.renderInline(inlineCode('df / | tail -n 1')), '<code>df / | tail -n 1</code>');
  });

  it('as code may have any number of backticks', () => {
    assert.ok(inlineCode('a` '.repeat(200_000)).endsWith('a` ``'));
  });

  const cases: readonly [text: string, escaped: string][] = [
    ['@team, see #12 and GH-3', '@<!-- -->team, see #<!-- -->12 and GH<!-- -->-3'],
    ['https://evil.example/x', 'https:<!-- -->/<!-- -->/evil.example/x'],
    ['www.evil.example', 'www<!-- -->.evil.example'],
    ['<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
    ['[x](y)\n# z', '\\[x\\](y) #<!-- --> z'],
    ['a\u001b[31m\u202eb', 'a\ufffd\\[31m\ufffdb'],
  ];
  for (const [text, escaped] of cases) it(JSON.stringify(text), () => assert.equal(escapeMarkdown(text), escaped));
});
