import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hansei, inFolder } from '../support/command-line.ts';

const examples = resolve(__dirname, '../../examples');

describe('hansei outcome, recommend and related', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hansei-knowledge-'));
    cpSync(examples, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('outcome moves the rate in the entry and adds a dated line beside it', () => {
    const file = join(folder, 'knowledge/cart-pool.yml');
    const before = readFileSync(file, 'utf8');
    const { out, code } = hansei(folder, ['outcome', 'kb-cart-pool', 'restart', 'worked', '--format', 'json']);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), { before: 0.8, after: 0.82, file: 'knowledge/cart-pool.yml' });
    assert.equal(readFileSync(file, 'utf8'), before.replace('success_rate: 0.8\n', 'success_rate: 0.82\n'));
    hansei(folder, ['outcome', 'kb-cart-pool', 'restart', 'not-applicable']);
    const lines = readFileSync(join(folder, 'knowledge/outcomes.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({ entry, solution, outcome }) => [entry, solution, outcome]),
      [
        ['kb-cart-pool', 'restart', 'worked'],
        ['kb-cart-pool', 'restart', 'not-applicable'],
      ],
    );
    assert.match(lines[0].at, /^\d{4}-\d{2}-\d{2}T/);
  });

  describe('where two entries have one id', () => {
    const entry = (id: string) =>
      `knowledge_entry:\n  id: ${id}\n  title: A\n  symptom: { description: b, signals: [TwinFails] }\n  solutions:\n    - { id: a, steps: [b], success_rate: 0.5 }\n`;
    const texts = {
      'twins/one.yml': entry('kb-twin'),
      'twins/two.yml': `${entry('kb-twin')}---\n${entry('kb-other')}`,
      'twins/three.yml': `${entry('kb-same')}---\n${entry('kb-same')}`,
    };
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    const rates = (file: string) => [...read(file).matchAll(/success_rate: ([\d.]+)/g)].map(([, rate]) => rate);
    const unchanged = () => Object.entries(texts).every(([file, text]) => read(file) === text);
    beforeEach(() => {
      mkdirSync(join(folder, 'twins'));
      for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, file), text);
    });

    for (const [name, words] of [
      ['kb-twin', /several entries.+Name one by its file: twins\/one\.yml, twins\/two\.yml#kb-twin\./],
      ['twins/two.yml', /several entries.+Name one by its file: twins\/two\.yml#kb-twin, twins\/two\.yml#kb-other\./],
      ['kb-same', /several entries.+in one file \(twins\/three\.yml\): give each its own id\./],
      ['twins/one.yml#kb-other', /no knowledge entry “twins\/one\.yml#kb-other” /],
      ['twins/none.yml', /There is no knowledge entry “twins\/none\.yml”/],
      ['slo/cart-availability.yml', /no knowledge entry “slo\/cart-availability\.yml” /],
    ] as const)
      it(`outcome does not guess which is meant by ${name}`, () => {
        const { code, err } = hansei(folder, ['outcome', name, 'a', 'worked']);
        assert.equal(code, 2);
        assert.match(err, /^hansei: [^\n]+\n$/);
        assert.match(err, words);
        assert.ok(unchanged());
      });

    for (const [name, words] of [
      ['kb-twin', /several entries.+Name one by its file: twins\/one\.yml, twins\/two\.yml#kb-twin\./],
      ['twins/two.yml', /several entries.+Name one by its file: twins\/two\.yml#kb-twin, twins\/two\.yml#kb-other\./],
      ['kb-same', /several entries.+in one file \(twins\/three\.yml\): give each its own id\./],
      ['twins/one.yml#kb-other', /No document has the id or path “twins\/one\.yml#kb-other”/],
    ] as const)
      it(`related does not guess either which is meant by ${name}`, () => {
        const { code, err } = hansei(folder, ['related', name]);
        assert.equal(code, 2);
        assert.match(err, words);
      });

    it('related takes one of several by FILE#ID', () => {
      for (const [name, other] of [
        ['twins/one.yml', 'twins/two.yml'],
        ['twins/two.yml#kb-twin', 'twins/one.yml'],
        ['twins/two.yml#kb-other', 'twins/one.yml'],
      ] as const) {
        const { code, out, err } = hansei(folder, ['related', name, '--format', 'json']);
        assert.equal(code, 0, err);
        assert.ok(
          JSON.parse(out).some(({ file }: { file: string }) => file === other),
          name,
        );
      }
    });

    it('outcome takes the path of one, also from a folder below, and of several in a file FILE#ID', () => {
      for (const [name, from, file] of [
        ['twins/one.yml', '.', 'twins/one.yml'],
        ['one.yml', 'twins', 'twins/one.yml'],
        ['twins/one.yml#kb-twin', 'twins', 'twins/one.yml'],
        ['./two.yml#kb-twin', 'twins', 'twins/two.yml'],
      ] as const) {
        const before = Number(rates(file)[0]);
        const { code, out, err } = hansei(join(folder, from), ['outcome', name, 'a', 'worked', '--format', 'json']);
        assert.equal(code, 0, err);
        assert.deepEqual(JSON.parse(out), { before, after: Number(rates(file)[0]), file });
        assert.match(err, /counts the outcomes of all entries with its id \(twins\/one\.yml, twins\/two\.yml\)/);
      }
      assert.deepEqual(rates('twins/one.yml'), ['0.6355']);
      assert.deepEqual(rates('twins/two.yml'), ['0.55', '0.5']);
      const log = read('twins/outcomes.jsonl').trimEnd().split('\n');
      assert.deepEqual([log.length, JSON.parse(log[3] as string).entry], [4, 'kb-twin']);
    });
  });

  it('outcome moves nothing when it cannot be written down', () => {
    const file = join(folder, 'pages/kb.yml');
    mkdirSync(join(folder, 'pages/outcomes.jsonl'), { recursive: true });
    const text =
      'knowledge_entry:\n  id: kb-page\n  title: A\n  symptom: { description: b }\n  solutions:\n    - { id: a, steps: [b], success_rate: 0.5 }\n';
    writeFileSync(file, text);
    const { code, err } = hansei(folder, ['outcome', 'kb-page', 'a', 'worked']);
    assert.deepEqual([code, readFileSync(file, 'utf8')], [2, text]);
    assert.match(err, /^hansei: EISDIR[^\n]+ It is a folder, but a file is needed there\.\n$/);
  });

  describe('where a repository has links to files of the person', () => {
    const entry =
      'knowledge_entry:\n  id: kb\n  title: A\n  symptom: { description: b }\n  solutions:\n    - { id: a, steps: [b], success_rate: 0.5 }\n';
    const others = { 'mine/.profile': 'umask 027\n', 'repo/hansei.yml': '', 'repo/k/kb.yml': entry };

    for (const [what, target] of Object.entries({
      a: '../../mine/.profile',
      'one that is not there': '../../mine/new',
    }))
      it(`outcome writes into none in place of the log: ${what}`, () => {
        inFolder(others, (top) => {
          symlinkSync(target, join(top, 'repo/k/outcomes.jsonl'));
          const { code, err } = hansei(join(top, 'repo'), ['outcome', 'kb', 'a', 'worked']);
          assert.match(err, /^hansei: k\/outcomes\.jsonl was not written: it is a link to .*mine\/.*\n$/);
          assert.equal(code, 2);
          assert.equal(readFileSync(join(top, 'repo/k/kb.yml'), 'utf8'), entry, 'the rate stays');
          assert.deepEqual(readdirSync(join(top, 'mine')), ['.profile']);
          assert.equal(readFileSync(join(top, 'mine/.profile'), 'utf8'), 'umask 027\n');
        });
      });

    it('recommend counts nothing of a log that such a link leads to', () => {
      const line = '{"at":"2026-03-01T10:00:00Z","entry":"kb","solution":"a","outcome":"worked"}\n';
      inFolder({ ...others, 'mine/outcomes.jsonl': line, 'repo/own/outcomes.jsonl': line }, (top) => {
        const tried = (target: string) => {
          const log = join(top, 'repo/k/outcomes.jsonl');
          rmSync(log, { force: true });
          symlinkSync(target, log);
          return /worked in 1 of 1 /.test(hansei(join(top, 'repo'), ['recommend', 'kb', '--lang', 'en']).out);
        };
        assert.deepEqual(
          ['../own/outcomes.jsonl', '../../mine/outcomes.jsonl', 'outcomes.jsonl', 'nowhere'].map(tried),
          [true, false, false, false],
        );
      });
    });

    it('outcome is recorded once, whatever is in place of what tells Git', () => {
      inFolder(others, (top) => {
        execFileSync('git', ['init', '-q'], { cwd: join(top, 'repo') });
        symlinkSync('../../mine/.profile', join(top, 'repo/k/.gitattributes'));
        const { code, out, err } = hansei(join(top, 'repo'), ['outcome', 'kb', 'a', 'worked', '--format', 'json']);
        assert.deepEqual([code, JSON.parse(out)], [0, { before: 0.5, after: 0.55, file: 'k/kb.yml' }]);
        assert.match(err, /^k\/\.gitattributes was not written: /);
        assert.equal(readFileSync(join(top, 'mine/.profile'), 'utf8'), 'umask 027\n');
      });
    });

    it('import changes no timeline that such a link leads to, until that itself is named', () => {
      const timeline = hansei(folder, ['new', 'timeline', '--format', 'pretty']).out;
      inFolder({ ...others, 'mine/t.md': timeline, 'alerts.csv': 'time,event\n2026-01-01 10:00,Alert\n' }, (top) => {
        symlinkSync('../mine/t.md', join(top, 'repo/t.md'));
        const { code, err } = hansei(top, ['import', 'alerts.csv', '--into', 'repo/t.md']);
        assert.equal(code, 2);
        assert.match(err, /^hansei: t\.md is a link to .*mine\/t\.md, which is not in this repository/);
        assert.equal(readFileSync(join(top, 'mine/t.md'), 'utf8'), timeline);
        assert.equal(hansei(top, ['import', 'alerts.csv', '--into', 'mine/t.md']).code, 0);
      });
    });
  });

  it('recommend counts what was recorded, and says so', () => {
    assert.equal(hansei(folder, ['outcome', 'kb-cart-pool', 'restart', 'worked']).code, 0);
    const result = JSON.parse(
      hansei(folder, ['recommend', 'no connection could be obtained', '--service', 'cart', '--format', 'json']).out,
    );
    assert.ok(result.length > 0 && result.length <= 3);
    const restart = result.find(({ solution }: { solution: string }) => solution === 'restart');
    assert.ok(restart.because.some((reason: string) => reason.includes('1 of 1 recorded')));
  });

  it('recommend tells a person what to do, and where that stands', () => {
    const { out, err } = hansei(folder, ['recommend', 'no connection could be obtained', '--format', 'pretty']);
    assert.equal(
      err,
      'To record how it went: hansei outcome kb-cart-pool restart worked (or partly, failed, not-applicable)\n',
    );
    const [title, file, ...steps] = out.split('\n');
    assert.match(title ?? '', /^Connection pool exhausted {2}kb-cart-pool restart \(0\.\d+\)$/);
    assert.equal(file, '  knowledge/cart-pool.yml');
    assert.equal(steps[0], '  1. Drain one worker with `kubectl cordon`');
    assert.match(steps[1] ?? '', /^ {2}2\. /);
    assert.equal(out.split('kb-cart-pool restart').length, 2, 'each solution once');
  });

  it('recommend offers no command that a shell would take apart', () => {
    const evil =
      'knowledge_entry:\n  id: "$(touch x)"\n  title: A\n  symptom: { description: pool }\n  solutions: [{ id: a, steps: [b] }]\n';
    inFolder({ 'hansei.yml': '', 'a.yml': evil }, (other) => {
      const { out, err } = hansei(other, ['recommend', 'pool', '--format', 'pretty']);
      assert.match(out, /\$\(touch x\) a/);
      assert.equal(err, '');
    });
  });

  it('recommend finds an entry behind any number of pages that fit better', () => {
    const pages = join(folder, 'many');
    mkdirSync(pages);
    for (let page = 0; page < 12; page++)
      writeFileSync(
        join(pages, `${page}.md`),
        `---\nkind: timeline\nid: INC-${page}\ntitle: Quorum wobbles ${page}\n---\n# Quorum wobbles\n\nQuorum wobbles.\n`,
      );
    writeFileSync(
      join(pages, 'kb.yml'),
      'knowledge_entry:\n  id: kb-quorum\n  title: Raft\n  symptom: { description: "After the clocks were set the quorum of the store was lost, and it wobbles" }\n  solutions:\n    - { id: a, steps: [b] }\n',
    );
    const { out } = hansei(folder, ['recommend', 'quorum wobbles', '--format', 'json']);
    assert.deepEqual(
      JSON.parse(out).map(({ entry }: { entry: string }) => entry),
      ['kb-quorum'],
    );
  });

  it('recommend names what else fits where no entry has a solution', () => {
    const runbook =
      '# Quorum lost\n\n## Meaning\n\nQuorum lost.\n\n## Impact\n\nx\n\n## Diagnosis\n\nx\n\n## Mitigation\n\nx\n';
    const entry =
      'knowledge_entry:\n  id: kb-a\n  title: Certificates\n  symptom: { description: "The certificate of the quorum is not valid any more" }\n  solutions:\n    - { id: a, steps: [b] }\n';
    inFolder({ 'hansei.yml': '', 'quorum.md': runbook, 'kb.yml': entry }, (alone) => {
      const { out } = hansei(alone, ['recommend', 'quorum lost', '--format', 'pretty']);
      assert.match(out, /^No knowledge entry has a solution for this\. .+: quorum\.md\.\n$/);
      assert.equal(hansei(alone, ['recommend', 'quorum lost', '--format', 'json']).out, '[]\n');
    });
  });

  it('outcome tells a person what the records say by now', () => {
    const { out } = hansei(folder, ['outcome', 'kb-disk-full', 'rotate', 'worked', '--format', 'pretty']);
    assert.equal(
      out,
      'knowledge/disk-full.yml: 0.9 → 0.91\nworked in 1 of 1 recorded case (21 % – 100 %); success rate 91 %\n',
    );
  });

  it('outcome names the solutions of an entry where none is named', () => {
    const told = (...args: string[]) => hansei(folder, ['outcome', ...args]).err;
    assert.match(told('kb-cart-pool'), /^hansei: Name the solution of “kb-cart-pool”, .*: restart, raise-limit\.\n$/);
    assert.match(told('kb-cart-pol'), /Did you mean “kb-cart-pool”\?/);
    for (const args of [[], ['kb-cart-pool', 'restart']])
      assert.match(
        told(...args),
        /^hansei: hansei outcome needs ENTRY SOLUTION worked\|partly\|failed\|not-applicable\./,
      );
  });

  it('outcome tells which entries and solutions there are', () => {
    assert.match(hansei(folder, ['outcome', 'kb-cart-poll', 'restart', 'worked']).err, /Did you mean “kb-cart-pool”\?/);
    assert.match(
      hansei(folder, ['outcome', 'kb-cart-pool', 'reboot', 'worked']).err,
      /has no solution “reboot”: use restart, raise-limit\./,
    );
  });

  it('related takes an id or a path', () => {
    mkdirSync(join(folder, 'kb-cart-pool'));
    const byId = JSON.parse(hansei(folder, ['related', 'kb-cart-pool', '--format', 'json']).out);
    const byPath = JSON.parse(hansei(folder, ['related', 'knowledge/cart-pool.yml', '--format', 'json']).out);
    assert.deepEqual(byPath, byId);
    const inIncident = ['related', 'incidents/inc-2026-003-cart-pool.md#INC-2026-003', '--format', 'json'];
    assert.equal(JSON.parse(hansei(folder, inIncident).out)[0].id, 'kb-cart-pool');
    assert.deepEqual([byId[0].id, byId[0].file], ['INC-2026-003', 'incidents/inc-2026-003-cart-pool.md']);
  });

  it('nothing of a document reaches the terminal as a command', () => {
    const file = join(folder, 'pages/evil.yml');
    writeFileSync(
      file,
      'knowledge_entry:\n  id: "kb\\e[31m"\n  title: "Zyzzyva \\e[2J \\x9b31m \\u202E"\n  symptom: { description: "zyzzyva \\e]0;x\\a", signals: [CartErrors] }\n  solutions:\n    - { id: "a\\e[1m", steps: ["\\e[1mdo"] }\n',
    );
    const csv = 'time,event\n2026-03-01 14:00,"a \u001b[2J\nb"\n2026-03-01 \u001b[2J,c\n';
    for (const words of [
      ['search', 'zyzzyva'],
      ['recommend', 'zyzzyva'],
      ['related', 'kb-cart-pool'],
      ['import', '-'],
      ['related', 'x\u001b[2J'],
    ]) {
      const { out, err } = hansei(folder, [...words, '--format', 'pretty'], csv);
      assert.doesNotMatch(out + err, /[\u0000-\u0008\u000b-\u001f\u0080-\u009f\u202e]/, words.join(' '));
      assert.match(out + err, /\ufffd/, words.join(' '));
    }
  });

  it('says so when there is nothing', () => {
    for (const [command, said] of [
      ['search', /^Nothing found\. Try fewer words, or the name of the alert\.\n$/],
      ['recommend', /^Nothing found\.\n$/],
    ] as const)
      assert.match(hansei(folder, [command, 'qqqq', '--format', 'pretty', '--root', 'alerts']).out, said);
  });

  it('says where there is nothing that could be found', () => {
    for (const words of [
      ['search', 'qqqq'],
      ['recommend', 'qqqq'],
    ]) {
      const { code, out, err } = hansei(folder, [...words, '--root', 'alerts']);
      assert.deepEqual([code, out], [0, '[]\n']);
      assert.match(err, /^There is nothing to search in .+alerts: .+ --root; .+\n$/);
      assert.equal(hansei(folder, words).err, '', 'the words fit nothing of much');
    }
  });

  it('recommend says which word of the situation no entry names, and related which id may be meant', () => {
    const about = (...args: string[]) => hansei(folder, ['recommend', 'pool', ...args]).err;
    assert.equal(about('--service', 'cart', '--environment', 'production', '--category', 'application'), '');
    assert.equal(about('--service', 'Cart'), 'No knowledge entry names the service “Cart”; did you mean “cart”?\n');
    assert.match(about('--environment', 'prod'), /names the environment “prod”: there are .*production/);
    assert.match(
      about('--category', 'zzz', '--lang', 'ja'),
      /^カテゴリー「zzz」を挙げているナレッジはありません。あるのは /,
    );
    assert.match(hansei(folder, ['related', 'kb-cart-pol']).err, /Did you mean “kb-cart-pool”\?\n$/);
  });

  for (const args of [
    ['outcome', 'kb-cart-pool', 'restart', 'great'],
    ['outcome', 'kb-none', 'x', 'worked'],
    ['outcome'],
    ['recommend'],
    ['related', 'nothing'],
  ]) {
    it(`${args.join(' ')} cannot run, and says why`, () => {
      const { code, err } = hansei(folder, args);
      assert.equal(code, 2);
      assert.match(err, /^hansei: [^\n]+\n$/);
    });
  }
});
