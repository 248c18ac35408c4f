import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { actions } from '../../src/core/actions/index.ts';
import { allCodes } from '../../src/core/codes.ts';
import { graphPanel } from '../../src/protocol/graph.ts';

const root = resolve(__dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = read('package.json');
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: read('package.nls.json'),
  ja: read('package.nls.ja.json'),
};

/** Every `%key%` of the manifest. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^%[\w.]+%$/.test(value) ? [value.slice(1, -1)] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
}

describe('the manifest', () => {
  it('has the commands of the table of actions', () => {
    const commands: readonly { command: string }[] = manifest.contributes.commands;
    assert.deepEqual(
      commands.map(({ command }) => command),
      actions.map(({ id }) => id),
    );
  });

  for (const language of Object.keys(words)) {
    it(`has words in ${language} for every key, and no others`, () => {
      assert.deepEqual(Object.keys(words[language] ?? {}).sort(), [...new Set(keysIn(manifest))].sort());
      for (const text of Object.values(words[language] ?? {})) assert.notEqual(text.trim(), '');
    });
  }

  it('activates for what may be ours, for its pages after a reload, and for nothing else', () => {
    assert.deepEqual(manifest.activationEvents, [
      'workspaceContains:hansei.yml',
      'onLanguage:yaml',
      'onLanguage:markdown',
      'onWebviewPanel:hansei.searchPanel',
      `onWebviewPanel:${graphPanel}`,
    ]);
    assert.equal(manifest.contributes.yamlValidation, undefined);
    assert.equal(manifest.extensionDependencies, undefined);
  });

  it('says what happens in Restricted Mode and in virtual workspaces', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
  });

  it('has a description, a scope and an order for every setting', () => {
    const settings: Readonly<Record<string, Record<string, unknown>>> = manifest.contributes.configuration.properties;
    for (const [name, setting] of Object.entries(settings)) {
      assert.ok(name.startsWith('hansei.'));
      for (const key of ['markdownDescription', 'scope', 'order', 'default'])
        assert.ok(key in setting, `${name} has ${key}`);
    }
  });

  it('has a page for every step of the walkthrough in both languages, which names rules and commands that there are', () => {
    const codes = new Set(allCodes.map(({ code }) => code));
    for (const [language, texts] of Object.entries(words)) {
      for (const [key, path] of Object.entries(texts).filter(([name]) => /^walkthrough\..*\.media$/.test(name))) {
        assert.ok(path.endsWith(`.${language}.md`), key);
        const page = readFileSync(join(root, path), 'utf8');
        for (const [, code = ''] of page.matchAll(/`([a-z-]+\/[a-z-]+)`/g))
          assert.ok(codes.has(code), `${path}: ${code}`);
      }
      for (const text of Object.values(texts))
        for (const [, id] of text.matchAll(/\(command:([\w.]+)\)/g))
          assert.ok(
            actions.some((action) => action.id === id),
            text,
          );
    }
  });

  it('names files that are there', () => {
    const files = [
      manifest.icon,
      ...manifest.contributes.snippets.map(({ path }: { path: string }) => path),
      ...manifest.contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
    ];
    for (const file of files) assert.ok(existsSync(join(root, file)), file);
    assert.ok(manifest.keywords.length <= 5);
  });
});
