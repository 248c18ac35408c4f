import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const editor = readdirSync(join(root, 'src/editor'), { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

describe('messages', () => {
  it('are shown by one file, which takes out what could be clicked', () => {
    const showing = editor.filter((text) => /\bwindow\.show(?:Information|Warning|Error)Message\b/.test(text));
    assert.equal(showing.length, 1);
    assert.match(showing[0] ?? '', /withoutLinks/);
  });
});

/** The parts of a view know each other by its name alone. */
describe('each view', () => {
  for (const { name } of readdirSync(join(root, 'src/webview'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )) {
    it(`${name} has its script, its messages, its style, and a feature that opens its page`, () => {
      for (const path of [`src/webview/${name}/main.ts`, `src/protocol/${name}.ts`, `media/${name}.css`])
        assert.ok(existsSync(join(root, path)), path);
      assert.ok(editor.some((text) => text.includes(`name: '${name}'`)));
    });
  }
});
