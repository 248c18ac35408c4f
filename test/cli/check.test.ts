import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hansei, inFolder } from '../support/command-line.ts';

const good = `diagnostic_procedure:
  metadata: { id: cpu, title: CPU }
  step_by_step:
    1: { description: Look }
`;
const gap = good.replace('    1:', '    2:');
const warningOnly = good.replace('title: CPU', 'title: TBD');

function check(folder: string, ...args: string[]) {
  return JSON.parse(hansei(folder, ['check', '--format', 'json', ...args]).out);
}

describe('hansei check', () => {
  it('gives 1-based ranges with exclusive ends, code, severity, message, page and fixes', () => {
    inFolder({ 'hansei.yml': '', 'runbooks/cpu.yml': gap }, (folder) => {
      const { files, problems } = check(folder);
      assert.equal(files, 1);
      assert.equal(problems.length, 1);
      const { message, docs, ...rest } = problems[0];
      assert.deepEqual(rest, {
        file: 'runbooks/cpu.yml',
        range: { start: { line: 4, column: 5 }, end: { line: 4, column: 6 } },
        code: 'runbook/step-numbering',
        severity: 'error',
        fixes: ['Renumber the steps'],
      });
      assert.match(message, /should be 1/);
      assert.match(docs, /runbook\/step-numbering\.md$/);
    });
  });

  const codes: readonly [name: string, text: string, args: readonly string[], code: number][] = [
    ['nothing found', good, [], 0],
    ['an error found', gap, [], 1],
    ['a warning, which does not fail', warningOnly, [], 0],
    ['a warning with --fail-on warning', warningOnly, ['--fail-on', 'warning'], 1],
    ['a bad option', good, ['--colour'], 2],
    ['a bad value of an option', good, ['--fail-on', 'fatal'], 2],
    ['a path that is not there', good, ['nowhere.yml'], 2],
  ];
  for (const [name, text, args, code] of codes) {
    it(`exits with ${code} for ${name}`, () => {
      inFolder({ 'hansei.yml': '', 'cpu.yml': text }, (folder) => {
        const outcome = hansei(folder, ['check', ...args]);
        assert.equal(outcome.code, code, outcome.err);
        if (code === 2) assert.match(outcome.err, /^hansei: [^\n]+\n$/);
      });
    });
  }

  it('checks only the paths named, but knows the whole repository', () => {
    const caller =
      good.replace('id: cpu', 'id: web') +
      '  decision_tree:\n    a: { condition: CPU > 80%, action: go_to_cpu_procedure }\n';
    inFolder({ 'hansei.yml': '', 'a/web.yml': caller, 'b/cpu.yml': gap }, (folder) => {
      assert.deepEqual(check(folder, 'a').problems, []);
      assert.equal(check(folder, 'b/*.yml').problems.length, 1);
      assert.equal(check(join(folder, 'b')).problems.length, 1, 'the root is found upwards');
    });
  });

  it('takes globs that the shell left alone, from the folder that one is in, and refuses those that match nothing', () => {
    inFolder({ 'hansei.yml': '', 'a/x/cpu.yml': gap, 'b/a/cpu.yml': gap.replace('id: cpu', 'id: b') }, (folder) => {
      const files = (where: string, ...globs: string[]) =>
        check(where, ...globs).problems.map(({ file }: { file: string }) => file);
      assert.deepEqual(files(folder, 'a/**'), ['a/x/cpu.yml']);
      assert.deepEqual(files(folder, '**/a/*.{yml,md}'), ['b/a/cpu.yml']);
      assert.deepEqual(files(join(folder, 'b'), '*/*.yml'), ['b/a/cpu.yml']);
      const { code, err } = hansei(folder, ['check', 'c/**']);
      assert.equal(code, 2);
      assert.match(err, /“c\/\*\*” matches no file/);
    });
  });

  it('takes letters in brackets for a choice, but not those of the folder that one is in', () => {
    const files = { 'hansei.yml': '', '[id]/a1.yml': gap, '[id]/b1.yml': gap, '[id]/[c].yml': gap, 'i/a1.yml': gap };
    inFolder(files, (folder) => {
      const found = (where: string, ...globs: string[]) =>
        check(where, ...globs).problems.map(({ file }: { file: string }) => file);
      assert.deepEqual(found(folder, 'i/[ab][0-9].yml'), ['i/a1.yml']);
      assert.deepEqual(found(folder, '[[]id]/[!b]*.yml'), ['[id]/[c].yml', '[id]/a1.yml']);
      assert.deepEqual(found(join(folder, '[id]'), '[ab]*.yml'), ['[id]/a1.yml', '[id]/b1.yml']);
      assert.deepEqual(found(join(folder, '[id]'), '[c].yml'), ['[id]/[c].yml'], 'a file of that name is meant itself');
      assert.match(hansei(folder, ['check', 'i/[xy].yml']).err, /“i\/\[xy\]\.yml” matches no file/);
      assert.match(hansei(folder, ['check', 'i/[xy.yml']).err, /i\/\[xy\.yml/);
    });
  });

  it('leaves files alone that are not ours, and those that are ignored', () => {
    const files = {
      '.gitignore': 'out/\n',
      'out/cpu.yml': gap,
      'values.yml': 'a: {b\n',
      'notes.md': '# Notes\n| a |\n',
      'node_modules/x/cpu.yml': gap,
    };
    inFolder(files, (folder) => assert.deepEqual(check(folder), { files: 0, problems: [] }));
  });

  it('checks an ignored file that is named, unless ignore files are to be obeyed anyway', () => {
    const files = { 'hansei.yml': '', '.hanseiignore': 'old/\n', 'old/cpu.yml': gap, 'cpu.yml': gap, '-n.yml': gap };
    inFolder(files, (folder) => {
      const filesOf = (...args: string[]) => check(folder, ...args).problems.map(({ file }: { file: string }) => file);
      assert.deepEqual(filesOf('old/cpu.yml'), ['old/cpu.yml']);
      assert.deepEqual(filesOf('--force-exclude', 'old/cpu.yml'), []);
      assert.deepEqual(filesOf('--force-exclude', '--', '-n.yml', 'cpu.yml', 'old/cpu.yml'), ['-n.yml', 'cpu.yml']);
      assert.deepEqual(filesOf('--force-exclude', 'old'), []);
      assert.deepEqual(filesOf('--force-exclude', '--root', 'old', '--', 'cpu.yml', 'old/cpu.yml'), ['cpu.yml']);
      assert.deepEqual(filesOf('--force-exclude', '--root', 'old', '--', 'cpu.yml'), []);
      assert.equal(hansei(folder, ['check', '--force-exclude', '--stdin']).code, 2);
    });
  });

  it('works in an empty folder', () =>
    inFolder({}, (folder) => assert.deepEqual(check(folder), { files: 0, problems: [] })));

  it('says to a person that nothing was checked, where there is no document: it may be the wrong folder', () => {
    inFolder({ 'hansei.yml': '', 'README.md': '# A library\n', 'cpu.yml': good }, (folder) => {
      const told = (...args: string[]) => hansei(folder, ['check', ...args]).err;
      const nothing = /No document was recognised in README\.md\. .* hansei new KIND/;
      for (const format of ['pretty', 'github']) assert.match(told('--format', format, 'README.md'), nothing);
      assert.match(told('--format', 'pretty', '--lang', 'ja', 'README.md'), /^README\.md に文書が見つかりません/);
      for (const args of [
        ['cpu.yml', '--format', 'pretty'],
        ['README.md', '--format', 'pretty', '--force-exclude'],
        ['README.md'],
      ])
        assert.equal(told(...args), '', args.join(' '));
    });
  });

  it('says to a person that a configuration of nearly the right name is not read', () => {
    const check = (files: Readonly<Record<string, string>>, format = 'pretty') =>
      inFolder(files, (folder) => hansei(folder, ['check', '--format', format]).err);
    for (const name of ['hansei.yaml', '.hansei.yml', 'hansei.json'])
      assert.equal(
        check({ [name]: '{}\n', 'a.yml': gap }),
        `${name} is not read: settings belong in hansei.yml. Rename it.\n`,
      );
    assert.equal(check({ 'hansei.yaml': '', 'hansei.yml': '', 'a.yml': gap }), '');
    assert.equal(check({ 'hansei.yaml': '', 'a.yml': gap }, 'json'), '');
  });

  it('says to a person that a configuration further down is not in force', () => {
    inFolder(
      { 'hansei.yml': '', 'ops/hansei.yml': 'rules: { runbook/step-numbering: off }\n', 'ops/cpu.yml': gap },
      (folder) => {
        const told = (...args: string[]) => hansei(folder, ['check', ...args]).err;
        const other = /^Not used: ops\/hansei\.yml\. .* name a folder with --root to use its own\.\n$/;
        assert.match(told('--format', 'pretty'), other);
        for (const args of [
          ['--format', 'pretty', '--root', 'ops'],
          ['--format', 'pretty', '--force-exclude', 'ops/cpu.yml'],
          [],
        ])
          assert.equal(told(...args), '', args.join(' '));
      },
    );
  });

  it('reads standard input under a name, with the repository around it', () => {
    inFolder({ 'hansei.yml': '' }, (folder) => {
      const outcome = hansei(
        folder,
        ['check', '--stdin', '--stdin-filename', 'runbooks/new.yml', '--format', 'json'],
        gap,
      );
      assert.equal(outcome.code, 1);
      assert.equal(JSON.parse(outcome.out).problems[0].file, 'runbooks/new.yml');
    });
  });

  it('reads standard input in place of the file that it is named after, however the name is written', () => {
    const entry = `knowledge_entry:
  id: kb-cart
  title: Cart
  symptom: { description: Slow }
  solutions: [{ id: restart, steps: [Restart] }]
`;
    inFolder({ 'hansei.yml': '', 'knowledge/cart.yml': entry }, (folder) => {
      const names = ['knowledge/cart.yml', './knowledge/cart.yml', join(folder, 'knowledge/cart.yml')];
      for (const name of [...names, 'cart.yml']) {
        const directory = name === 'cart.yml' ? join(folder, 'knowledge') : folder;
        const args = ['check', '--stdin', '--stdin-filename', name, '--format', 'json'];
        const { code, out } = hansei(directory, args, `${entry}  relatd: []\n`);
        const { problems } = JSON.parse(out);
        assert.deepEqual(
          problems.map(({ file, code: found }: { file: string; code: string }) => [file, found]),
          [['knowledge/cart.yml', 'schema/unknown-key']],
          name,
        );
        assert.equal(code, 1);
      }
      const { code, err } = hansei(folder, ['check', '--stdin', 'knowledge/cart.yml', '--lang', 'en'], entry);
      assert.deepEqual([code, err], [2, 'hansei: --stdin takes no path: name the text with --stdin-filename.\n']);
    });
  });

  it('tells by what stands in standard input without a name whether that is YAML, JSON or Markdown', () => {
    const json = '{ "diagnostic_procedure": { "metadata": 3 } }';
    inFolder({ 'hansei.yml': '' }, (folder) => {
      const seen = (input: string | Uint8Array, ...args: string[]) => {
        const { files, problems } = JSON.parse(
          hansei(folder, ['check', '--format', 'json', '--stdin', ...args], input).out,
        );
        return [files, ...new Set(problems.map(({ file }: { file: string }) => file))];
      };
      assert.deepEqual(seen('diagnostic_procedure:\n  metadata: 3\n'), [1, 'stdin.yml']);
      assert.deepEqual(seen(json), [1, 'stdin.yml']);
      assert.deepEqual(seen('---\nkind: timeline\nstart: never\n---\n# X\n'), [1, 'stdin.md']);
      assert.deepEqual(seen('replicas: 3\n'), [0]);
      assert.deepEqual(seen('Hello.\n'), [0]);
      assert.deepEqual(seen(''), [0]);
      assert.deepEqual(seen(json, '--stdin-filename', 'foo.txt'), [0]);
      const shiftJis = new Uint8Array([...Buffer.from('knowledge_entry:\n  title: '), 0x8e, 0x9e, 0x8d, 0x8f]);
      assert.deepEqual(seen(shiftJis), [1, 'stdin.yml']);
      assert.deepEqual(seen(shiftJis, '--stdin-filename', 'foo.txt'), [0]);
      assert.deepEqual(seen(json, '--stdin-filename', 'foo.JSON'), [1, 'foo.JSON']);
    });
  });

  it('refuses a name for standard input that is not read', () => {
    inFolder({ 'a.yml': gap }, (folder) => {
      for (const [language, words] of [
        ['en', '--stdin-filename needs --stdin.'],
        ['ja', '--stdin-filename には --stdin が必要です。'],
      ] as const)
        assert.deepEqual(hansei(folder, ['check', '--stdin-filename', 'a.yml', '--lang', language]), {
          code: 2,
          out: '',
          err: `hansei: ${words}\n`,
        });
    });
  });

  it('says of standard input that it cannot be decoded what it says of a file', () => {
    inFolder({ 'hansei.yml': '' }, (folder) => {
      const shiftJis = new Uint8Array([...Buffer.from('knowledge_entry:\n  title: '), 0x8e, 0x9e, 0x8d, 0x8f]);
      const { code, out } = hansei(
        folder,
        ['check', '--stdin', '--stdin-filename', 'a.yml', '--format', 'json'],
        shiftJis,
      );
      assert.equal(code, 1);
      assert.deepEqual(
        JSON.parse(out).problems.map((found: { code: string }) => found.code),
        ['document/encoding'],
      );
    });
  });

  it('applies safe fixes and nothing else, keeping CRLF, BOM and comments', () => {
    const text = `\uFEFF# a comment\r\n${gap.replace(/\n/g, '\r\n')}  prerequisites: [ x ]   # odd spaces\r\n`;
    inFolder({ 'hansei.yml': '', 'cpu.yml': text }, (folder) => {
      assert.equal(hansei(folder, ['check', '--fix']).code, 0);
      assert.equal(readFileSync(join(folder, 'cpu.yml'), 'utf8'), text.replace('    2:', '    1:'));
    });
  });

  it('speaks Japanese when asked, or by the configuration, be it with a byte order mark', () => {
    inFolder({ 'hansei.yml': '', 'cpu.yml': gap }, (folder) => {
      assert.match(check(folder, '--lang', 'ja').problems[0].message, /手順/);
    });
    inFolder({ 'hansei.yml': '\uFEFFlanguage: ja\r\n', 'cpu.yml': gap }, (folder) =>
      assert.match(check(folder).problems[0].message, /手順/),
    );
  });

  it('prints the line with a mark under the characters, without colour when it is not a terminal', () => {
    inFolder({ 'hansei.yml': '', 'cpu.yml': gap }, (folder) => {
      const { out } = hansei(folder, ['check', '--format', 'pretty']);
      assert.match(
        out,
        /cpu\.yml:4:5 error .+ runbook\/step-numbering\n {4}4 \| {5}2: \{ description: Look \}\n {6}\| {5}\^\n/,
      );
      assert.ok(!out.includes('\u001b'));
    });
  });

  it('prints no line of a file that has none to show', () => {
    inFolder({ 'a.yml': Buffer.from(good, 'utf16le') }, (folder) => {
      assert.match(
        hansei(folder, ['check', '--format', 'pretty']).out,
        /^a\.yml:1:1 error This file is not UTF-8[^\n]+document\/encoding\n\n1 file checked: /,
      );
    });
  });

  it('does not let the name of a file begin a line, or a command to the CI that shows it', () => {
    inFolder(
      { 'hansei.yml': '', '::error::x.yml': gap, 'a\n::error::b.yml': gap.replace('id: cpu', 'id: b') },
      (folder) => {
        for (const format of ['pretty', 'unix']) {
          const { out } = hansei(folder, ['check', '--format', format]);
          assert.doesNotMatch(out, /^::/m);
          assert.match(out, /^\.\/::error::x\.yml:4:5/m);
          assert.match(out, /^a ::error::b\.yml:4:5/m);
        }
      },
    );
  });

  it('colours when told so, and not when told not to', () => {
    inFolder({ 'hansei.yml': '', 'cpu.yml': gap }, (folder) => {
      const hasColour = (environment: Readonly<Record<string, string>>, ...args: string[]) =>
        hansei(folder, ['check', '--format', 'pretty', ...args], '', environment).out.includes('\u001b[31m');
      assert.ok(hasColour({ FORCE_COLOR: '1' }));
      assert.ok(!hasColour({ FORCE_COLOR: '0' }));
      assert.ok(!hasColour({ FORCE_COLOR: '1', NO_COLOR: '1' }));
      assert.ok(!hasColour({ FORCE_COLOR: '1' }, '--no-color'));
    });
  });

  it('does not let a file steer the terminal', () => {
    inFolder(
      { 'hansei.yml': '', 'cpu.yml': good.replace('title: CPU', 'title: "TBD", evil\u001b[31m: 1') },
      (folder) => {
        assert.ok(!hansei(folder, ['check', '--format', 'pretty']).out.includes('\u001b'));
      },
    );
  });

  it('obeys severities, excludes and suppressions of the repository', () => {
    inFolder(
      {
        'hansei.yml': 'rules: { runbook/step-numbering: warning }\nexclude: [old/**]\n',
        'cpu.yml': gap,
        'old/cpu.yml': gap,
      },
      (folder) => {
        const { problems } = check(folder);
        assert.deepEqual(
          problems.map(({ file, severity }: { file: string; severity: string }) => [file, severity]),
          [['cpu.yml', 'warning']],
        );
        writeFileSync(
          join(folder, 'cpu.yml'),
          gap.replace('    2:', '    # hansei-disable-next-line runbook/step-numbering\n    2:'),
        );
        assert.deepEqual(check(folder).problems, []);
      },
    );
  });
});

describe('hansei check on bad input', () => {
  const bad: readonly [name: string, content: string | Uint8Array, code: string][] = [
    ['10 MB', `diagnostic_procedure:\n${'  # padding padding padding\n'.repeat(400_000)}`, 'document/too-large'],
    [
      'Shift_JIS',
      new Uint8Array([...Buffer.from('knowledge_entry:\n  title: '), 0x8e, 0x9e, 0x8d, 0x8f]),
      'document/encoding',
    ],
    ['10,000 nested levels', `diagnostic_procedure:\n  metadata: ${'['.repeat(10_000)}\n`, 'yaml/'],
    ['10,000 nested lists', `diagnostic_procedure:\n  ${'- '.repeat(10_000)}\n`, 'yaml/too-deep'],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(/./g, (name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(10)}]\n`)}diagnostic_procedure: *h\n`,
      'yaml/alias-budget',
    ],
    ['an unclosed quote', 'diagnostic_procedure:\n  metadata: { title: "open }\n', 'yaml/unclosed-quote'],
    [
      'a key of __proto__',
      'diagnostic_procedure:\n  __proto__: { polluted: true }\n  metadata: { title: x }\n',
      'schema/unknown-key',
    ],
  ];
  for (const [name, content, code] of bad) {
    it(`reports ${name} and ends`, () => {
      inFolder({ 'hansei.yml': '', 'bad.yml': content, 'fine.yml': good }, (folder) => {
        const outcome = hansei(folder, ['check', '--format', 'json']);
        assert.equal(outcome.code, 1, outcome.err);
        const found = JSON.parse(outcome.out).problems;
        assert.ok(
          found.some(
            (problem: { code: string; file: string }) => problem.code.startsWith(code) && problem.file === 'bad.yml',
          ),
          JSON.stringify(found).slice(0, 500),
        );
        for (const { range } of found)
          assert.ok(range.end.line > range.start.line || range.end.column > range.start.column);
      });
    });
  }

  it('survives several files that nest far too deep: the stack must not fill up', () => {
    const levels = (count: number, line: (indent: string) => string) =>
      Array.from({ length: count }, (_, level) => line(' '.repeat(level + 1))).join('');
    const files = {
      'braces.yml': `diagnostic_procedure: ${'{'.repeat(10_000)}`,
      'brackets.yml': `diagnostic_procedure: ${'['.repeat(10_000)}`,
      'closed.yml': `diagnostic_procedure: ${'{a: '.repeat(5000)}${'}'.repeat(5000)}`,
      'maps.yml': `diagnostic_procedure:\n${levels(900, (indent) => `${indent}a:\n`)}`,
      'keys.yml': `diagnostic_procedure:\n${levels(900, (indent) => `${indent}? a\n${indent}:\n`)}`,
    };
    inFolder({ 'hansei.yml': '', ...files }, (folder) => {
      const { problems } = check(folder);
      const deep = problems.filter(({ code }: { code: string }) => code === 'yaml/too-deep');
      assert.deepEqual(deep.map(({ file }: { file: string }) => file).sort(), Object.keys(files).sort());
    });
  });
});

describe('hansei check: the day and the disk', () => {
  const stale = good.replace('title: CPU', 'title: CPU, verified: 2026-01-10');
  const codesOf = (folder: string, ...args: string[]) =>
    check(folder, ...args).problems.map(({ code }: { code: string }) => code);

  it('--now is the day to judge by', () => {
    inFolder({ 'hansei.yml': 'limits: { verified_days: 30 }\n', 'cpu.yml': stale }, (folder) => {
      assert.deepEqual(codesOf(folder, '--now', '2026-02-09'), []);
      assert.deepEqual(codesOf(folder, '--now', '2026-02-10'), ['runbook/stale']);
      assert.equal(hansei(folder, ['check', '--now', 'some day']).code, 2);
    });
  });

  it('links may lead to any file of the root, ignored or not, letter by letter', () => {
    const page =
      '# A\n\n## Meaning\n\n![a](a.svg) ![b](A.svg) [c](out/c.txt) [d](none/d.txt)\n\n## Diagnosis\n\nLook.\n';
    inFolder({ 'hansei.yml': '', '.gitignore': 'out\n', 'a.md': page, 'a.svg': '', 'out/c.txt': '' }, (folder) => {
      const messages = check(folder).problems.map(({ message }: { message: string }) => message.split(' ')[0]);
      assert.deepEqual(messages, ['“A.svg”', '“none/d.txt”']);
    });
  });
});
