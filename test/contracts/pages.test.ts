import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { parseConfigOf } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { commandWords } from '../support/command-words.ts';
import { problemsOf, workspaceOf } from '../support/fixtures.ts';

const root = resolve(__dirname, '../..');
const inDocs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const pages = [
  ...['README.md', 'CHANGELOG.md', 'SUPPORT.md', 'examples/README.md', 'docs/rules/README.md'],
  ...inDocs.map((name) => `docs/${name}`),
];

describe('what people read', () => {
  for (const path of pages) {
    const text = readFileSync(join(root, path), 'utf8');

    it(`${path} links to what is there`, () => {
      for (const [, target = ''] of withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        const [file = '', anchor] = target.split('#');
        const linked = file === '' ? path : join(dirname(path), file);
        assert.ok(existsSync(join(root, linked)), target);
        if (anchor !== undefined) assert.ok(anchorsOf(linked).includes(anchor), target);
      }
    });

    it(`${path} calls commands by options that they have`, () => {
      for (const [name, ...args] of text.replaceAll('\\|', '/').split('\n').flatMap(commandWords)) {
        const command = commands.find((known) => known.name === name);
        assert.ok(command, `hansei ${name}`);
        parseArgs({ args, options: parseConfigOf(command), allowPositionals: true, strict: true });
      }
    });

    for (const block of yamlBlocks(text)) {
      const title = block.split('\n', 1)[0];
      if (/^(?:knowledge_base|monitoring|learning_paths|timezone):/.test(block))
        it(`${path} shows a document without a problem: ${title}`, () => {
          const file = block.startsWith('timezone:') ? 'hansei.yml' : 'shown.yml';
          const shown = workspaceOf({ [file]: block, 'hansei-baseline.txt': '' });
          assert.deepEqual(shown.problems(file), []);
        });

      it(`${path} shows YAML that gives the action and the hooks what they have: ${title}`, () => {
        const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
        const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly { id: string }[];
        for (const input of inputsOf(parse(block))) assert.ok(Object.hasOwn(inputs, input), input);
        for (const [, id] of block.matchAll(/ id: (hansei\S*)/g))
          assert.ok(
            hooks.some((hook) => hook.id === id),
            id,
          );
      });
    }
  }
});

describe('the walkthrough', () => {
  for (const language of ['en', 'ja']) {
    const step = (name: string) => readFileSync(join(root, `media/walkthrough/${name}.${language}.md`), 'utf8');

    it(`shows a postmortem that is recognised as it stands, in ${language}`, () => {
      const [, document = ''] = /^```markdown\n([\s\S]*?)^```$/m.exec(step('document')) ?? [];
      const found = problemsOf('shown.md', document).map(({ code }) => code);
      // A zone comes from the front matter or from hansei.yml.
      assert.deepEqual([...new Set(found)], ['time/assumed-zone']);
    });

    it(`names rules that are there, in ${language}`, () => {
      const codes = [...step('check').matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map((match) => match[1]);
      assert.ok(codes.length > 0);
      for (const code of codes) assert.ok(existsSync(join(root, `docs/rules/${code}.md`)), code);
    });
  }
});

describe('the page of the architecture', () => {
  it('names every folder of the core, and no other', () => {
    const [, tree = ''] =
      /^src\/core\/.*\n((?: {2}.*\n)+)/m.exec(readFileSync(join(root, 'docs/architecture.md'), 'utf8')) ?? [];
    const named = [...tree.matchAll(/(?:^| ) {2}([a-z-]+)\//gm)].map((match) => match[1]);
    const folders = readdirSync(join(root, 'src/core'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(named.sort(), folders.map(({ name }) => name).sort());
  });
});

function yamlBlocks(text: string): readonly string[] {
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
}

function withoutCode(text: string): string {
  return text.replace(/^(`{3,})[^`\n]*\n[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '');
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(path: string): readonly string[] {
  return [...readFileSync(join(root, path), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The names below `with` of the steps that use the action, wherever in a workflow they stand. */
function inputsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { uses, with: given } = value as { readonly uses?: unknown; readonly with?: object };
  const here = typeof uses === 'string' && uses.startsWith('hansei/') ? Object.keys(given ?? {}) : [];
  return [...here, ...Object.values(value).flatMap(inputsOf)];
}
