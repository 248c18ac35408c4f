import assert from 'node:assert/strict';
import { readYaml } from '../../../../src/core/document/read-yaml.ts';

function problems(text: string): readonly string[] {
  return readYaml(text).problems.map(({ code, span }) => `${code} “${text.slice(span.start, span.end)}”`);
}

describe('YAML: one mistake is one problem, and costs one value', () => {
  const cases: readonly [name: string, text: string, problem: string, value: unknown, broken: readonly string[]][] = [
    ['a key half typed', 'a: 1\nfoo\nb: 2\n', 'yaml/syntax “foo”', { a: 1, b: 2 }, ['/?']],
    ['a stray bracket', 'a: ]\nb: 1\n', 'yaml/syntax “]”', { a: null, b: 1 }, ['/a']],
    ['a second colon', 'a: foo: bar\nb: 1\n', 'yaml/syntax “foo: bar”', { a: null, b: 1 }, ['/a']],
    ['a colon at the end', 'a: foo:\nb: 1\n', 'yaml/syntax “foo:”', { a: null, b: 1 }, ['/a']],
    [
      'a colon in a command',
      'commands:\n  - echo "load: high": now\n  - ls\n',
      'yaml/syntax “echo "load: high": now”',
      { commands: [null, 'ls'] },
      ['/commands/0'],
    ],
    ['a key indented too far', 'a: 1\n b: 2\nc: 3\n', 'yaml/syntax “b”', { a: 1, b: 2, c: 3 }, []],
    ['a key indented too little', 'a:\n  b: 1\n c: 2\n', 'yaml/syntax “c”', { a: { b: 1, c: 2 } }, ['/a/c']],
    ['a list in a map', 'a: b\n- c\nd: e\n', 'yaml/syntax “- c”', { a: 'b', d: 'e' }, ['/?']],
    ['a list on the line of its key', 'a: - b\nc: 1\n', 'yaml/syntax “- b”', { a: null, c: 1 }, ['/a']],
    ['an unclosed quote', 'a: "b\nc: d\ne: "f"\n', 'yaml/unclosed-quote “"b”', { a: null, c: 'd', e: 'f' }, ['/a']],
    ['an unclosed bracket', 'a: [b, c\nd: e\n', 'yaml/unclosed-bracket “[”', { a: ['b', 'c'], d: 'e' }, []],
    ['an unclosed bracket with a pair', 'a: [b, c: d\n', 'yaml/unclosed-bracket “[”', { a: ['b', { c: 'd' }] }, ['/a']],
    ['text behind a quoted text', 'a: "b" | c\nd: e\n', 'yaml/syntax “| c”', { a: 'b', d: 'e' }, ['/a']],
    ['two globs', 'a: *.log *.txt\nb: 1\n', 'yaml/unknown-alias “*.log *.txt”', { a: null, b: 1 }, ['/a']],
    [
      'a full-width colon behind a Japanese key',
      '手順：x\nb: 1\n',
      'yaml/wide-character “：”',
      { 手順: null, b: 1 },
      ['/手順'],
    ],
    ['no space behind a colon', 'a: 1\nb:x\nc: 2\n', 'yaml/syntax “b:x”', { a: 1, b: 'x', c: 2 }, []],
    ['a list indented too little', 'a:\n  - b\n - c\nd: 1\n', 'yaml/syntax “-”', { a: ['b', 'c'], d: 1 }, []],
    [
      'no colon behind a key with members',
      'a: 1\nkey\n  b: 2\n  c: 3\nd: 4\n',
      'yaml/syntax “key”',
      { a: 1, key: { b: 2, c: 3 }, d: 4 },
      [],
    ],
    [
      'no colon behind a number with members',
      'a:\n  1:\n    b: 2\n  2\n    b: 3\n\n    c: 4\n  3: 5\n',
      'yaml/syntax “2”',
      { a: { 1: { b: 2 }, 3: 5 } },
      ['/a/?'],
    ],
    ['the first key indented too far', '  a: 1\nb: 2\nc: 3\n', 'yaml/syntax “a”', { a: 1, b: 2, c: 3 }, []],
    [
      'the key of a map indented too little',
      'a:\n  b: 1\n  c: 2\n  d: 3\ne:\n    f: 4\n  g: 5\n',
      'yaml/syntax “e”',
      { a: { b: 1, c: 2, d: 3, e: { f: 4 }, g: 5 } },
      ['/a/e'],
    ],
    [
      'the first key of a map indented too little',
      'a:\n  b:\n  c: 1\n    d: 2\n    e: 3\n',
      'yaml/syntax “c”',
      { a: { b: { c: 1, d: 2, e: 3 } } },
      [],
    ],
    [
      'a key indented as far as its members, which stand twice',
      'a:\n  1:\n    b: 1\n    c: 2\n    2:\n    b: 3\n    c: 4\n',
      'yaml/syntax “2”',
      { a: { 1: { b: 1, c: 2 }, 2: { b: 3, c: 4 } } },
      [],
    ],
    [
      'an item without its dash',
      'a:\n  - b: 1\n    c: 2\n  b: 3\n    c: 4\n',
      'yaml/syntax “b: 3”',
      {
        a: [
          { b: 1, c: 2 },
          { b: 3, c: 4 },
        ],
      },
      [],
    ],
    [
      'an item with a blank for its dash',
      'a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n',
      'yaml/syntax “b: 3”',
      {
        a: [
          { b: 1, c: 2 },
          { b: 3, c: 4 },
        ],
      },
      [],
    ],
    ['a dash without its space', 'a:\n  - b\n  -c\n', 'yaml/syntax “-c”', { a: ['b', 'c'] }, []],
    ['a star for a dash', 'a:\n  - b\n  * c\n', 'yaml/syntax “*”', { a: ['b', 'c'] }, []],
    ['a middle dot for a dash', 'a:\n  - b\n  ・c\n', 'yaml/syntax “・”', { a: ['b', 'c'] }, []],
    ['a comma missing in braces', 'a: { b: 1 c: 2, d: 3 }\n', 'yaml/syntax “c”', { a: { b: 1, c: 2, d: 3 } }, []],
    ['a semicolon for a colon', 'a: 1\nb; x\nc: 2\n', 'yaml/syntax “b; x”', { a: 1, b: 'x', c: 2 }, []],
    [
      'a line indented too little below a key without a value',
      'a:\n  b: 1\n  c:\n d: 2\ne: 3\n',
      'yaml/syntax “d”',
      { a: { b: 1, c: { d: 2 } }, e: 3 },
      ['/a/c/d'],
    ],
    [
      'a tab below a key without a value',
      'a:\n  b:\n    c:\n\td: 1\n  e: 2\n',
      'yaml/tab-indent “\t”',
      { a: { b: { c: null }, e: 2 } },
      ['/a/?', '/a/b/c'],
    ],
    [
      'a full-width space in front of a key with members',
      'a:\n    b:\n      c: 1\n　d:\n      c: 2\n      e: 3\n    f: 4\n',
      'yaml/wide-character “　”',
      { a: { b: { c: 1 }, f: 4 } },
      ['/a/?'],
    ],
    ['no comma', 'a: ["b" "c d"]\ne: 1\n', 'yaml/syntax “"c d"”', { a: [{ b: 'c d' }], e: 1 }, ['/a/0/b']],
    ['a full-width space behind a dash', '- x\n-　y\n', 'yaml/wide-character “　”', ['x'], ['/?']],
    ['a tab below a text', 'a: x\n\tb: 1\nc: 2\n', 'yaml/tab-indent “\t”', { a: 'x', c: 2 }, ['/a']],
    ['an unknown escape', 'a: "\\q"\nb: 1\n', 'yaml/syntax “\\q”', { a: '\\q', b: 1 }, ['/a']],
    ['a colon without a key', 'a: 1\n: 2\n', 'yaml/complex-key “:”', { a: 1 }, ['']],
    ['a merge of nothing to merge', '<<: 1\na: 2\n', 'yaml/syntax “<<”', { a: 2 }, []],
  ];
  for (const [name, text, problem, value, broken] of cases) {
    it(name, () => {
      const [document] = readYaml(text).documents;
      assert.deepEqual(problems(text), [problem]);
      assert.deepEqual(JSON.parse(JSON.stringify(document?.value)), value);
      assert.deepEqual(document?.broken, broken);
    });
  }

  it('finds every mistake of several', () =>
    assert.deepEqual(problems('a: b: c\nd: ]\ne: "x\nf: 1\n g: 2\nh: @i\n'), [
      'yaml/syntax “b: c”',
      'yaml/syntax “]”',
      'yaml/unclosed-quote “"x”',
      'yaml/syntax “g”',
      'yaml/reserved-indicator “@i”',
    ]));

  it('offers quotes, and what they make is read as the text that was meant', () => {
    for (const text of ['a: foo: bar\n', 'a: @x\n', 'a: *.log *.txt\n', 'a: `ls`\n', '- echo "load: high": now\n']) {
      const edit = readYaml(text).problems[0]?.fixes?.[0]?.edits[0];
      assert.ok(edit !== undefined, text);
      const fixed = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
      assert.deepEqual(problems(fixed), []);
    }
  });
});

describe('YAML: wide characters that are only text', () => {
  for (const text of [
    '- CPU：高い\n- slack：通知\n',
    'a: 説明\n  api：落ちる\n',
    'a: "説明\n  api：落ちる"\n',
    'a: |\n  title：x\n',
    '- a: 説明\n  b: 時刻：今\n',
    '{\n\t"a": 1,\n\t"b": [\n\t\t2\n\t]\n}\n',
  ])
    it(JSON.stringify(text), () => assert.deepEqual(problems(text), []));

  it('but a key below a finished item is a key', () =>
    assert.deepEqual(problems('- a: x\n  title：y\n'), ['yaml/wide-character “：”']));
});

describe('YAML: what plain data has no room for', () => {
  const cases: readonly [text: string, value: unknown][] = [
    ['%YAML 1.1\n---\nyes: no\nat: 2026-01-01\n', { yes: false, at: '2026-01-01' }],
    ['True: x\nnull_: y\n', { True: 'x', null_: 'y' }],
    ['a: !!binary aGk=\n', { a: 'aGk=' }],
    ['a: !!omap [b: 1, c: 2]\n', { a: [{ b: 1 }, { c: 2 }] }],
    ['a: .inf\nb: 1e400\nc: .nan\n', { a: '.inf', b: '1e400', c: '.nan' }],
    ['\uFEFFa: 1\n', { a: 1 }],
  ];
  for (const [text, value] of cases)
    it(JSON.stringify(text), () => {
      assert.deepEqual(JSON.parse(JSON.stringify(readYaml(text).documents[0]?.value)), value);
    });

  it('warns of YAML 1.1 once in a file', () =>
    assert.deepEqual(problems('%YAML 1.1\n---\na: 1\n---\nb: no\n'), ['yaml/version-1-1 “%YAML 1.1”']));
});

describe('YAML: what was meant, where it can be told', () => {
  const places = (text: string, pointer: string) => {
    const [document] = readYaml(text).documents;
    const { start, end } = document?.source.locate(pointer, 'value') ?? { start: 0, end: 0 };
    return text.slice(start, end);
  };

  it('keeps the places of the text as it is written', () => {
    const text = 'a:\n  b: one\n     c: [two, three]\n  d: { e: four f: five }\n  g: [six\n';
    assert.deepEqual(problems(text), ['yaml/syntax “c”', 'yaml/syntax “f”', 'yaml/unclosed-bracket “[”']);
    assert.deepEqual(
      ['/a/b', '/a/c/1', '/a/d/e', '/a/d/f', '/a/g/0'].map((at) => places(text, at)),
      ['one', 'three', 'four', 'five', 'six'],
    );
  });

  it('offers to make it so, by itself only where nothing else can be meant', () => {
    const fixes = (text: string) =>
      readYaml(text).problems.flatMap((problem) => (problem.fixes ?? []).map(({ edits, safe }) => ({ edits, safe })));
    assert.deepEqual(fixes('a:\n  - b\n  -c\n'), [
      { edits: [{ span: { start: 12, end: 12 }, text: ' ' }], safe: true },
    ]);
    assert.deepEqual(fixes('a:\n  b: 1\n c: 2\n'), [
      { edits: [{ span: { start: 10, end: 11 }, text: '  ' }], safe: false },
    ]);
    const isSafe = (text: string) => fixes(text).map(({ safe }) => safe);
    assert.deepEqual(isSafe('a:\n  b:\n    c: 1\n     d: 2\n'), [true], 'a column is near');
    assert.deepEqual(isSafe('a:\n  b:\n    c: 1\n      d: 2\n  e: 3\n'), [false], 'of b, or beside it');
    assert.deepEqual(isSafe('a:\n  b: 1\n    c: 2\n  d:\n'), [false], 'beside b, or below d');
    assert.ok(!isSafe('a:\n  b:\n    - c: 1\n      d: 2\n     e: 3\n  f:4\n  g: 5\n').includes(true), 'drawn along');
  });

  it('leaves a key that stands twice where it is, whatever else is wrong', () => {
    const twice = 'a:\n  b:\n    c: 1\n     d: 2\n    e: 3\n    e: 4\n  f: 5\n';
    assert.deepEqual(problems(twice), ['yaml/syntax “d”', 'yaml/duplicate-key “e”']);
    assert.deepEqual(problems('a:\n  b: { c: 1 d: 2 }\n  e: 3\n  e: 4\n'), [
      'yaml/syntax “1 d: 2”',
      'yaml/duplicate-key “e”',
    ]);
  });

  it('looks for the slip below the first line of all, which stands at the left', () => {
    assert.deepEqual(problems('a:\n      b: 1\n  c: 2\n  d: 3\n'), ['yaml/syntax “b”']);
  });

  it('tells nothing of what only stands in what was mended', () => {
    const text = '- name: A\n  rules:\n../../etc\n    - alert: B\n      labels:\n   - alert: C(<80%)';
    for (const { span } of readYaml(text).problems) assert.ok(span.end > span.start);
  });

  it('says of a key that is being typed what it is, and no more', () => {
    assert.deepEqual(problems('a: 1\nfoo\nb: 2\n'), ['yaml/syntax “foo”']);
  });
});
