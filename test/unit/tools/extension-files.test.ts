import assert from 'node:assert/strict';

interface File {
  readonly path: string;
  readonly text: string;
}

const { extensionFiles } = require('../../../src/tools/extension-files.js') as {
  readonly extensionFiles: (files: readonly File[]) => readonly string[];
};

describe('the files that the extension consists of', () => {
  const files = {
    'extension.js': 'require(`vscode`);require("./chunks/start.js")',
    'cli.js': 'require("node:fs")',
    'chunks/start.js': "Promise.resolve().then(()=>require('./later.js'))",
    'chunks/later.js': 'require("../extension.js")',
    'chunks/commands/export.js': '',
  };
  const filesWith = (changed: Readonly<Record<string, string>>) =>
    extensionFiles(Object.entries({ ...files, ...changed }).map(([path, text]) => ({ path, text })));

  it('are its entry and all that it may come to require', () => {
    assert.deepEqual(filesWith({}), ['extension.js', 'chunks/start.js', 'chunks/later.js']);
  });

  it('are none that the package leaves out', () => {
    assert.throws(
      () => filesWith({ 'chunks/later.js': 'require("./commands/export.js")' }),
      /later.*not in the package/,
    );
  });

  it('need nothing of Node', () => {
    assert.throws(() => filesWith({ 'chunks/start.js': 'require("node:fs")' }), /start\.js requires node:fs/);
  });
});
