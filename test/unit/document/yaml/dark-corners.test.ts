import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readYaml } from '../../../../src/core/document/read-yaml.ts';
import { valueAt } from '../../../../src/core/document/value.ts';
import { applyEdits } from '../../../../src/core/text/span.ts';
import { cpuTime } from '../../../support/cpu-time.ts';

/** The problems of a text as `code “marked characters”`. */
function problems(text: string): readonly string[] {
  return readYaml(text).problems.map(({ code, span }) => `${code} “${text.slice(span.start, span.end)}”`);
}

function value(text: string): unknown {
  return JSON.parse(JSON.stringify(readYaml(text).documents[0]?.value ?? null));
}

describe('YAML: dark corners', () => {
  const cases: readonly [corner: string, text: string, problems: readonly string[]][] = [
    ['a key twice marks the whole second key', 'title: a\ntitle: b\n', ['yaml/duplicate-key “title”']],
    ['1 and "1" are the same key', '1: a\n"1": b\n', ['yaml/duplicate-key “"1"”']],
    ['1 and 1.0 are the same key', '1: a\n1.0: b\n', ['yaml/duplicate-key “1.0”']],
    ['1 and 0x1 are the same key', '1: a\n0x1: b\n', ['yaml/duplicate-key “0x1”']],
    ['an alias that nothing defines', 'a: *nope\n', ['yaml/unknown-alias “*nope”']],
    ['a glob that looks like an alias', 'command: *.log\n', ['yaml/unknown-alias “*.log”']],
    ['an alias within what it names', 'a: &x [*x]\n', ['yaml/alias-cycle “*x”']],
    ['a complex key', '? [a, b]\n: c\n', ['yaml/complex-key “[a, b]”']],
    ['an unclosed quote, marked where it opens', 'a: "b\nc: d\n', ['yaml/unclosed-quote “"b”']],
    ['an unclosed single quote', "a: 'b\nc: d\n", ["yaml/unclosed-quote “'b”"]],
    ['an unclosed brace, marked where it opens', 'a: { b: c\nd: e\n', ['yaml/unclosed-bracket “{”']],
    ['an unclosed bracket', 'a: [b, c\n', ['yaml/unclosed-bracket “[”']],
    ['an unknown tag', 'a: !ls -l\n', ['yaml/unknown-tag “!ls”']],
    ['a value that begins with %', 'a: %cpu\n', ['yaml/reserved-indicator “%cpu”']],
    ['a value that begins with @', 'a: @team lead\n', ['yaml/reserved-indicator “@team lead”']],
    ['a value that begins with a backtick', 'a: `ls`\n', ['yaml/reserved-indicator “`ls`”']],
    ['an item of a list in brackets', 'a: [@on call, b]\n', ['yaml/reserved-indicator “@on call”']],
    ['a value in braces', 'a: { b: @on call, c: d }\n', ['yaml/reserved-indicator “@on call”']],
    ['the last item, on a line of its own', 'a: [b,\n  @c]\n', ['yaml/reserved-indicator “@c”']],
    ['braces that another tool fills in', 'a: {{ name }}\nb: 1\n', ['yaml/complex-key “{{ name }}”']],
    ['a full-width colon', 'title：x\nb: 1\n', ['yaml/wide-character “：”']],
    ['a full-width space after the colon', 'title:　x\nb: 1\n', ['yaml/wide-character “　”']],
    ['a full-width space as indentation', 'a:\n　b: 1\n', ['yaml/wide-character “　”']],
    ['a no-break space as indentation', 'a:\n\u00a0b: 1\n', ['yaml/wide-character “\u00a0”']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['yaml/tab-indent “\t”']],
    ['a NUL', 'a: b\u0000c\n', ['yaml/control-character “\u0000”']],
    ['a BEL', 'a: b\u0007c\n', ['yaml/control-character “\u0007”']],
    ['a comment inside a command', 'commands:\n  - grep # x\n', ['yaml/lost-comment “# x”']],
    ['an anchor in a command', 'commands:\n  - &bg sleep\n', ['yaml/anchor-in-command “&bg sleep”']],
    ['YAML 1.1', '%YAML 1.1\n---\na: no\n', ['yaml/version-1-1 “%YAML 1.1”']],
    ['an empty text', '', []],
    ['only comments', '# nothing\n', []],
    ['a lone CR as a line break', 'a: 1\rb: 2\r', []],
    ['wide characters in text and comments', '# 全角：　\na: 時刻：今　日\nb: |\n  本文：　x\n', []],
  ];
  for (const [corner, text, expected] of cases) it(corner, () => assert.deepEqual(problems(text), expected));

  it('keeps integer keys in the order in which they were written', () => {
    const [document] = readYaml('10: a\n9: b\n2: c\n1: d\n').documents;
    assert.deepEqual(document?.source.keys(''), ['10', '9', '2', '1']);
  });

  it('reads no and yes as text, and as truth in YAML 1.1', () => {
    assert.deepEqual(value('a: no\n'), { a: 'no' });
    assert.deepEqual(value('%YAML 1.1\n---\na: no\n'), { a: false });
  });

  it('understands merge keys', () =>
    assert.deepEqual(value('base: &b { x: 1, y: 2 }\na:\n  <<: *b\n  y: 3\n'), {
      base: { x: 1, y: 2 },
      a: { y: 3, x: 1 },
    }));

  it('takes __proto__ and constructor for keys like any other', () => {
    const [document] = readYaml('__proto__: { polluted: true }\nconstructor: x\n').documents;
    assert.equal(valueAt(document?.value, '/__proto__/polluted'), true);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('reads several documents, with offsets of the whole text', () => {
    const text = 'a: 1\n---\nb: 22\n...\n---\nc: 333\n';
    const { documents } = readYaml(text);
    assert.deepEqual(
      documents.map(({ source }) =>
        ['a', 'b', 'c'].flatMap((key) => source.find(`/${key}`) ?? []).map(({ start, end }) => text.slice(start, end)),
      ),
      [['1'], ['22'], ['333']],
    );
  });

  it('leaves the last line break out of a block text', () => {
    const text = 'a: |\n  one\n  two\n\nb: x\n';
    const span = readYaml(text).documents[0]?.source.find('/a');
    assert.equal(text.slice(span?.start, span?.end), '|\n  one\n  two');
  });

  it('marks a key without a value on the key', () => {
    const text = 'a:\nb: 1\n';
    const span = readYaml(text).documents[0]?.source.locate('/a');
    assert.equal(text.slice(span?.start, span?.end), 'a');
  });

  it('gives the rest of a broken text, and says where it is broken', () => {
    const [document] = readYaml('title: fine\nowner: @x\nlist: [1, 2]\n').documents;
    assert.equal(valueAt(document?.value, '/title'), 'fine');
    assert.deepEqual(valueAt(document?.value, '/list'), [1, 2]);
    assert.deepEqual(document?.broken, ['/owner']);
  });

  it('adds an offset to every span: front matter inside a page', () => {
    const { documents, problems: found } = readYaml('a: *x\nb: 1', { offset: 100 });
    assert.deepEqual(documents[0]?.source.find('/b'), { start: 109, end: 110 });
    assert.deepEqual(found[0]?.span, { start: 103, end: 105 });
  });
});

describe('YAML: hostile input', () => {
  const bomb = `a: &a [${'x,'.repeat(10)}]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(10)}]\n`).join('')}`;
  const cases: readonly [name: string, text: string, code: RegExp | undefined][] = [
    ['10,000 open brackets', '['.repeat(10_000), /^yaml\//],
    ['10,000 open braces', '{'.repeat(10_000), /^yaml\//],
    ['10,000 nested lists', '- '.repeat(10_000), /too-deep/],
    ['10,000 nested complex keys', '? '.repeat(10_000), /too-deep/],
    ['an alias bomb', bomb, /alias-budget/],
    ['2,000 innocent aliases', `a: &a x\nb: [${'*a,'.repeat(2000)}]\n`, undefined],
    ['20,000 keys', Array.from({ length: 20_000 }, (_, index) => `k${index}: v\n`).join(''), undefined],
    ['10 MB', `a: ${'x'.repeat(10_000_000)}`, /too-large/],
    ['a line of 200,000 quotes', '"'.repeat(200_000), /^yaml\//],
  ];
  for (const [name, text, code] of cases) {
    it(`${name} in less than two seconds`, () => {
      const begun = cpuTime();
      const { problems: found } = readYaml(text);
      assert.ok(cpuTime() - begun < 5000);
      if (code === undefined) assert.deepEqual(found, []);
      else assert.ok(found.some((problem) => code.test(problem.code)));
      assert.ok(found.length <= 20);
      for (const { span } of found) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
    });
  }

  it('never fails, and never points outside, on mutations of a runbook', () => {
    const runbook =
      'diagnostic_procedure:\n  metadata: { title: "x", id: y }\n  step_by_step:\n    1:\n      description: |\n        text\n      commands:\n        - "a: b"\n    2: { description: \'z\' }\n';
    const noise = fc.constantFrom(
      ':',
      '"',
      "'",
      '\t',
      '[',
      '}',
      '- ',
      '\n',
      '  ',
      '&a',
      '*a',
      '|',
      '#',
      '：',
      '\u0000',
      '\r',
      '%',
      '@',
      '? ',
      '---\n',
      '!x ',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(runbook.length), noise), { maxLength: 6 }), (changes) => {
        let text = runbook;
        for (const [at, inserted] of changes) text = text.slice(0, at) + inserted + text.slice(at);
        const { documents, problems: found } = readYaml(text);
        for (const { span } of found)
          assert.ok(
            0 <= span.start && span.start < span.end && span.end <= text.length,
            JSON.stringify({ text, span }),
          );
        for (const { source } of documents) assert.ok(source.root.value.end <= text.length);
      }),
      { numRuns: 800 },
    );
  });

  it('indentation by tabs is replaced by what the lines above call for', () => {
    const meant =
      'a:\n  b:\n    - id: x\n      title: y\n    - id: z\n      steps:\n        - c\n        - d\n  e: f\n';
    const fixed = (text: string) =>
      applyEdits(
        text,
        readYaml(text).problems.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []),
      );
    for (let line = 1; line < 8; line++) {
      const lines = meant.split('\n').map((words, index) => (index === line ? words.replace(/^ +/, '\t') : words));
      assert.equal(fixed(lines.join('\n')), meant, lines[line]);
    }
    assert.equal(fixed('a:\n  b:\n    - c\n\td: e\n'), 'a:\n  b:\n    - c\n  d: e\n');
    assert.equal(fixed('a:\n  b:\n    c: d\n\n\te:\n    f: g\n'), 'a:\n  b:\n    c: d\n\n  e:\n    f: g\n');
    assert.equal(fixed('a:\n\tb:\n\t\tc: d\n\te: f\n'), 'a:\n  b:\n    c: d\n  e: f\n');
  });
});
