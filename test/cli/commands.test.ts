import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kindNames } from '../../src/cli/commands/new.ts';
import { hansei, inFolder, preloading, program } from '../support/command-line.ts';

const examples = resolve(__dirname, '../../examples');

describe('hansei', () => {
  it('tells its version and its commands', () => {
    assert.match(hansei('.', ['--version']).out, /^\d+\.\d+\.\d+\n$/);
    const { out, code } = hansei('.', ['--help']);
    assert.equal(code, 0);
    for (const name of ['check', 'impact', 'search', 'evaluate', 'new', 'init']) {
      assert.match(out, new RegExp(`^ {2}${name}\\b`, 'm'));
      const help = hansei('.', [name, '--help']);
      assert.equal(help.code, 0);
      assert.match(help.out, new RegExp(`hansei ${name}`));
    }
  });

  it('helps with a command however help is asked for, in the language of hansei.yml', () => {
    inFolder({ 'hansei.yml': 'language: ja\n' }, (folder) => {
      const help = hansei(folder, ['check', '--help']).out;
      assert.match(help, /^文書を検査する.*\n\n使い方: hansei check/);
      for (const words of [
        ['help', 'check'],
        ['--help', 'check'],
        ['-h', 'check'],
      ])
        assert.deepEqual(hansei(folder, words), { code: 0, out: help, err: '' });
      assert.match(hansei(folder, []).out, /まずはここから/);
      assert.match(hansei(folder, ['--help', '--lang', 'en']).out, /Start here/);
    });
  });

  const incident = 'examples/incidents/inc-2026-003-cart-pool.md';
  const faults: readonly [words: readonly string[], en: RegExp, ja: RegExp][] = [
    [['check', '--fail-no', 'error'], /no option --fail-no\. Did you mean --fail-on\?/, /--fail-on ではありませんか/],
    [['--no-color', 'check'], /--no-color is before the command/, /--no-color の位置/],
    [['check', '--frobnicate'], /no option --frobnicate\. hansei check --help/, /--frobnicate というオプション/],
    [
      ['search', '-bash: x: command not found'],
      /no option -b\. Write -- before a text .+search -- TEXT\. /,
      /-- を書いて/,
    ],
    [['check', '-z'], /no option -z\. hansei/, /-z というオプション/],
    [['check', '--baseline'], /--baseline needs a value/, /--baseline には値/],
    [['check', '--changed', '--fix'], /--changed needs a value.+--changed=VALUE/, /--changed=値/],
    [['check', '--fix=yes'], /--fix takes no value/, /--fix に値/],
    [['check', '--fail-on=fatal'], /use error, warning, info, hint/, /いずれか/],
    [['check', '--root', 'package.json'], /package\.json is not a folder/, /フォルダーではありません/],
    [['init', 'other'], /“other” is one argument too many\. hansei init --help/, /「other」は余分な引数/],
    [['export', 'a.yml', 'b.yml'], /“b\.yml” is one argument too many/, /余分な引数/],
    [['report', 'incidents', 'docs'], /“docs” is one argument too many/, /余分な引数/],
    [['report', 'gaps', '--changed', 'main'], /gaps has no option --changed/, /--changed というオプション/],
    [
      ['search', 'pool', '--limit', '1.5'],
      /--limit needs a whole number from 1 up to 1000, not “1\.5”/,
      /1 以上 1000 以下の整数/,
    ],
    [['search', '--stdin', 'pool'], /“pool” is one argument too many/, /「pool」は余分な引数/],
    [['new', 'bogus'], /“bogus”.+runbook/, /「bogus」/],
    [
      ['new', 'timeline', '--out', 'x/a.yml'],
      /x\/a\.yml.+timeline is Markdown.+\.md\./,
      /timeline は Markdown .+\.md で/,
    ],
    [
      ['new', 'timeline', '--out', 'x/a.json'],
      /x\/a\.json.+timeline is Markdown.+\.md\./,
      /timeline は Markdown .+\.md で/,
    ],
    [['new', 'taxonomy', '--out', 'x/a.MD'], /x\/a\.MD.+taxonomy is YAML.+\.yml\./, /taxonomy は YAML .+\.yml で/],
    [['help', 'chek'], /no command “chek”\. Did you mean “check”\?/, /「check」ではありませんか/],
    [['impact', 'examples/incidents'], /^hansei: examples\/incidents is a folder: name a file/, /フォルダーです/],
    [['export', 'examples'], /^hansei: examples is a folder: name a file/, /フォルダーです/],
    [
      ['maintenance', '--now', 'soon'],
      /--now needs a date or a time, such as 2026-03-01 .+ “soon”/,
      /日付か時刻が必要/,
    ],
    [['report', 'sla', '--target', '0.999'], /--target: The target is in percent.+ 99\.9\./, /99\.9 と書いて/],
    [['report', 'sla', '--target', '1'], /--target: The target is in percent/, /--target: 目標はパーセント/],
    [['impact', incident, '--sla', '999'], /--sla: 999 is not a valid target/, /--sla: 目標 999/],
    [['impact', incident, '--currency', 'XXQ'], /--currency: “XXQ” is not a currency/, /「XXQ」は通貨コード/],
  ];
  for (const [words, en, ja] of faults) {
    it(`says what is wrong with ${words.join(' ')}`, () => {
      for (const [language, expected] of [
        ['en', en],
        ['ja', ja],
      ] as const) {
        const { code, err, out } = hansei('.', [...words, '--lang', language]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, expected);
        assert.match(err, /^hansei: [^\n]+\n$/);
      }
    });
  }

  it('says of a file that is no text what it is, in every command that takes one', () => {
    const text = '---\nkind: timeline\nid: A\nstarted: 2026-03-01T14:30:00Z\n---\n# A\n';
    inFolder({ 'a.md': Buffer.from(text, 'utf16le'), 'a.csv': 'time,event\n2026-03-01 14:00,x\n' }, (folder) => {
      for (const words of [
        ['impact', 'a.md'],
        ['import', 'a.csv', '--into', 'a.md'],
        ['export', 'a.md'],
        ['related', 'a.md'],
        ['plan', 'learning', 'a.md'],
        ['new', 'knowledge', '--from', 'a.md'],
      ]) {
        const { code, err, out } = hansei(folder, words);
        assert.deepEqual([code, out], [2, ''], words.join(' '));
        assert.match(err, /^hansei: a\.md: This file is not UTF-8\. It looks like UTF-16/);
      }
    });
  });

  it('names a file that cannot be read once', () => {
    inFolder({ 'outside.md': '---\nkind: timeline\n---\n', 'ops/.git/.keep': '' }, (folder) => {
      const root = join(folder, 'ops');
      symlinkSync('../outside.md', join(root, 'a.md'));
      const { err } = hansei(root, ['impact', 'a.md']);
      assert.match(err, /^hansei: a\.md is a link to /);
    });
  });

  it('impact takes the id of an incident, too', () => {
    const byId = hansei('.', ['impact', 'INC-2026-003', '--root', 'examples']);
    assert.deepEqual(byId, hansei('.', ['impact', incident]));
    assert.equal(JSON.parse(byId.out).durationMinutes, 135);
    assert.equal(
      hansei('.', ['impact', 'INC-0', '--root', 'examples']).err,
      'hansei: INC-0 does not exist: check the name or path.\n',
    );
  });

  it('impact of an id is that of the reports, with what all documents of the incident tell', () => {
    const head = (kind: string, resolved: string) =>
      `---\nkind: ${kind}\nid: A\nstarted: 2026-03-01T14:30:00Z\ndetected: 2026-03-01T14:35:00Z\nresolved: ${resolved}\n`;
    const files = {
      'a.md': `${head('timeline', 'ongoing')}impact: { normal_tps: 1 }\n---\n# A\n`,
      'b.md': `${head('postmortem', '2026-03-01T15:30:00Z')}---\n# A\n`,
    };
    inFolder(files, (folder) => {
      const { durationMinutes, lostTransactions } = JSON.parse(hansei(folder, ['impact', 'A']).out);
      const [reported] = JSON.parse(hansei(folder, ['report', 'incidents', '--format', 'json']).out).incidents;
      assert.deepEqual([durationMinutes, lostTransactions], [60, 3600]);
      assert.deepEqual([reported.durationMinutes, reported.lostTransactions], [60, 3600]);
    });
  });

  it('impact says what cannot be right where a figure is not computed', () => {
    const text =
      '---\nkind: timeline\nid: A\nstarted: 2026-03-01T14:30:00Z\ndetected: 2026-03-01T14:20:00Z\nresolved: 2026-03-01T15:30:00Z\nimpact:\n  intervals:\n    - { from: 2026-03-01T14:30:00Z, to: 2026-03-01T15:00:00Z, fraction: 30 }\n---\n# A\n';
    inFolder({ 'a.md': text, 'b.md': text.replace('30 }', '0.3 }').replace('14:20', '14:35') }, (folder) => {
      const { effectiveDowntimeMinutes, faults } = JSON.parse(hansei(folder, ['impact', 'a.md']).out);
      assert.deepEqual([effectiveDowntimeMinutes, faults], [null, ['detected-before-start', 'fraction-range']]);
      const { err } = hansei(folder, ['impact', 'a.md', '--format', 'pretty', '--sla', '100']);
      assert.match(err, /^Wrong, .+: detected-before-start, fraction-range\. Run hansei check to see where\.$/m);
      assert.ok(!('faults' in JSON.parse(hansei(folder, ['impact', 'b.md', '--sla', '100']).out)));
    });
  });

  it('names the default that cannot be right, where the check tells of it', () => {
    const document = '---\nkind: timeline\nstarted: 2026-03-01T14:30Z\nresolved: 2026-03-01T15:00Z\n---\n# A\n';
    inFolder({ 'hansei.yml': 'impact: { normal_tps: -4 }\n', 'a.md': document }, (folder) => {
      assert.match(
        hansei(folder, ['impact', 'a.md', '--format', 'pretty']).err,
        /^Wrong, .+: normal_tps\. Run hansei check to see where\.$/m,
      );
      const { problems } = JSON.parse(hansei(folder, ['check']).out);
      assert.ok(problems.some(({ code }: { code: string }) => code === 'config/rate-range'));
    });
  });

  it('impact says that an incident goes on, not that its end is not given', () => {
    const text = '---\nkind: timeline\ntimezone: Asia/Tokyo\n---\n# A\n\n- 開始: 2026-03-01 23:30\n- 復旧: 継続中\n';
    inFolder({ 'a.md': text }, (folder) => {
      const { missing, ongoing } = JSON.parse(hansei(folder, ['impact', 'a.md']).out);
      assert.deepEqual([missing.includes('resolved'), ongoing], [true, true]);
      const { err } = hansei(folder, ['impact', 'a.md', '--format', 'pretty']);
      assert.match(
        err,
        /^The incident is ongoing: .+\nNot given, so left out of the computation: detected, acknowledged, mitigated, affected_users/,
      );
      assert.doesNotMatch(err, /resolved/);
    });
  });

  it('impact tells a time that cannot be read from one that is not given', () => {
    const text =
      '---\nkind: timeline\ntimezone: Asia/Tokyo\n---\n# A\n\n- 開始: 2026-03-01 23:30 QQT\n- 復旧: 2026-03-02 25:40\n';
    inFolder({ 'a.md': text }, (folder) => {
      const { missing, unreadable } = JSON.parse(hansei(folder, ['impact', 'a.md']).out);
      assert.deepEqual([missing.includes('resolved'), unreadable], [true, ['started', 'resolved']]);
      const { err } = hansei(folder, ['impact', 'a.md', '--format', 'pretty']);
      assert.match(
        err,
        /^Not given, .+: detected, .+\nNot readable .+, so left out of the computation: started, resolved\.\n$/,
      );
      assert.match(hansei(folder, ['report', 'review', '--format', 'markdown']).out, /Not readable as a date and time/);
    });
  });

  it('impact and report sla say which of several objectives they measure against', () => {
    const text =
      '---\nkind: timeline\nid: A\nstarted: 2026-03-01T14:00:00Z\nresolved: 2026-03-01T14:43:12Z\nsla: { slo: cart, objective: p99 }\n---\n# A\n';
    const files = {
      'slo.yml':
        'apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: cart }\nspec:\n  timeWindow: [{ duration: 30d, isRolling: true }]\n  objectives: [{ displayName: p50, target: 0.999 }, { displayName: p99, target: 0.99 }]\n',
      'a.md': text,
      'first.md': text.replace(', objective: p99', ''),
      'evil.yml':
        'apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: "e\\e[2J" }\nspec:\n  timeWindow: [{ duration: 30d, isRolling: true }]\n  objectives: [{ target: 0.9 }, { target: 0.8 }]\n',
      'evil.md': text.replace('slo: cart, objective: p99', 'slo: "e\\e[2J"'),
    };
    inFolder(files, (folder) => {
      const sla = (...words: readonly string[]) => JSON.parse(hansei(folder, ['impact', ...words]).out).sla;
      const shown = ({ target, slo, objective }: ReturnType<typeof JSON.parse>) => [target, slo, objective];
      assert.deepEqual(shown(sla('a.md')), [99, 'cart', 'p99']);
      assert.deepEqual(shown(sla('first.md')), [99.9, 'cart', 'p50']);
      assert.deepEqual(shown(sla('a.md', '--sla', '95')), [95, undefined, undefined]);
      const { out } = hansei(folder, ['impact', 'a.md', '--format', 'pretty']);
      assert.match(out, /^Availability: 99\.9 % \(target 99 %: objective “p99” of cart, 30 days\)$/m);
      const evil = hansei(folder, ['impact', 'evil.md', '--format', 'pretty']).out;
      assert.match(evil, /objective “1” of e\ufffd\[2J/);
      assert.doesNotMatch(evil, /\u001b/);
      const { objectives } = JSON.parse(hansei(folder, ['report', 'sla', '--now', '2026-03-02']).out);
      const parts = objectives.filter(({ slo }: { slo: string }) => slo === 'cart');
      assert.deepEqual(parts.map(shown), [
        [99.9, 'cart', 'p50'],
        [99, 'cart', 'p99'],
      ]);
    });
  });

  it('speaks the language of --lang, else of hansei.yml, else of the locale', () => {
    inFolder({ 'hansei.yml': '# x\r\nlanguage: "ja"  # for all\r\n', 'a/b.md': '# x\n' }, (folder) => {
      const says = (words: readonly string[], locale: string, where = folder) =>
        /ファイル/.test(hansei(where, ['check', '--format', 'pretty', ...words], '', { LANG: locale }).out);
      assert.ok(says([], 'en_US.UTF-8'));
      assert.ok(says([], 'C', join(folder, 'a')));
      assert.ok(!says(['--lang', 'en'], 'ja_JP.UTF-8'));
    });
    inFolder({ 'hansei.yml': '' }, (folder) => {
      assert.match(hansei(folder, ['check', '--format', 'pretty'], '', { LANG: 'ja_JP.UTF-8' }).out, /ファイル/);
    });
  });

  it('speaks the language of Windows, where no variable names a locale', () => {
    const windows = preloading(`
      Object.defineProperty(process, 'platform', { value: 'win32' });
      Intl.Collator = class { resolvedOptions() { return { locale: 'ja-JP' }; } };
    `);
    const japanese = { ...windows, LANG: '' };
    inFolder({ 'hansei.yml': '' }, (folder) => {
      assert.match(hansei(folder, ['check', '--format', 'pretty'], '', japanese).out, /ファイル/);
      assert.match(hansei(folder, ['help'], '', japanese).out, /コマンド/);
      const { out } = hansei(folder, ['check', '--format', 'pretty'], '', { ...japanese, LANG: 'en_US.UTF-8' });
      assert.doesNotMatch(out, /ファイル/);
    });
  });

  it('ends quietly when nobody reads on', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `  - { id: x${index}, descriptoin: y }\n`).join('');
    inFolder({ 'hansei.yml': '', 'kb.yml': `knowledge_entry:\n  causes:\n${lines}` }, (folder) => {
      const command = `"${process.execPath}" "${program}" check --format pretty | head -1`;
      const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
      assert.match(stdout, /^kb\.yml:/);
      assert.equal(stderr, '');
    });
  });

  it('ends with 2 and one line where its output cannot be written', function () {
    if (!existsSync('/dev/full')) this.skip();
    const command = `"${process.execPath}" "${program}" check --format json > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: examples, encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /^hansei: ENOSPC[^\n]*\n$/);
  });

  it('guesses what a misspelt command means', () => {
    const { code, err } = hansei('.', ['chekc']);
    assert.equal(code, 2);
    assert.match(err, /check/);
  });
});

describe('hansei search', () => {
  it('finds the entry with its first step', () => {
    const found = JSON.parse(
      hansei(examples, ['search', 'no connection could be obtained', '--limit', '3', '--format', 'json']).out,
    );
    assert.ok(found.length <= 3);
    const [first] = found;
    assert.deepEqual(Object.keys(first), [
      'id',
      'file',
      'kind',
      'title',
      'similarity',
      'excerpt',
      'matched',
      'solutions',
    ]);
    assert.equal(first.id, 'kb-cart-pool');
    assert.equal(first.file, 'knowledge/cart-pool.yml');
    assert.ok(first.similarity > 0 && first.similarity <= 1);
    assert.deepEqual(Object.keys(first.solutions[0]), ['id', 'successRate', 'risk', 'estimatedTime', 'firstStep']);
  });

  it('answers one query a line with one array a line', () => {
    const { out } = hansei(examples, ['search', '--stdin'], 'OOMKilled\nディスク容量\n\n');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual([lines.length, lines[0][0].id, lines[1][0].id, lines[2]], [3, 'kb-oom-killed', 'kb-ja-disk', []]);
  });

  it('tells a person the kinds of what it found, and what to try where that is nothing, in the words of the search view', () => {
    const pretty = (language: string, query: string) =>
      hansei(examples, ['search', query, '--lang', language, '--format', 'pretty']).out;
    assert.match(pretty('en', 'cart 503'), /^Cart answers 503 +\d+ % +incident INC-2026-003$/m);
    assert.match(pretty('ja', 'OOMKilled'), /% +ナレッジ kb-oom-killed\n[\s\S]+^— 弱い一致 —$/m);
    assert.match(pretty('en', 'qwertyuiop'), /^Nothing found\. Try fewer words/);
  });

  it('needs a query', () => assert.equal(hansei(examples, ['search']).code, 2));

  it('finds nothing in an empty folder, and says so with 0', () => {
    inFolder({}, (folder) =>
      assert.deepEqual([hansei(folder, ['search', 'x']).code, hansei(folder, ['search', 'x']).out], [0, '[]\n']),
    );
  });
});

describe('hansei evaluate', () => {
  it('measures the examples', () => {
    const result = JSON.parse(hansei(examples, ['evaluate', 'queries.jsonl']).out);
    assert.equal(result.queries, 8);
    assert.ok(result.mrrAt10 >= 0.9, String(result.mrrAt10));
    assert.deepEqual(Object.keys(result), [
      'queries',
      'mrrAt10',
      'recallAt1',
      'recallAt5',
      'ndcgAt10',
      'medianMs',
      'p95Ms',
    ]);
  });

  it('names ids that no document has: they lower every figure', () => {
    const lines = '{"query":"pool","relevant":["kb-gone","kb-a"]}\n{"query":"x","relevant":["kb-gone"]}\n';
    const entry = 'knowledge_entry:\n  id: kb-a\n  title: Pool\n  symptom: { description: pool }\n';
    inFolder({ 'hansei.yml': '', 'queries.jsonl': lines, 'a.yml': entry }, (folder) => {
      const { code, err, out } = hansei(folder, ['evaluate']);
      assert.deepEqual([code, JSON.parse(out).queries], [0, 2]);
      assert.equal(err, 'No document has these ids, so their queries cannot find them: kb-gone.\n');
    });
  });

  it('says how to write queries where nobody has yet', () => {
    inFolder({}, (folder) => {
      const { code, err } = hansei(folder, ['evaluate']);
      assert.equal(code, 2);
      assert.match(err, /^hansei: There are no queries to evaluate: queries\.jsonl does not exist\. .*\{"query": /);
    });
  });

  it('has nothing to evaluate without queries', () => {
    inFolder({ 'queries.jsonl': '\n\n' }, (folder) => {
      const { code, err, out } = hansei(folder, ['evaluate', 'queries.jsonl']);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^hansei: queries\.jsonl has no queries/);
    });
  });

  it('names the line that is no query', () => {
    inFolder({ 'queries.jsonl': '{"query":"a","relevant":[]}\nnot json\n' }, (folder) => {
      const { code, err } = hansei(folder, ['evaluate', 'queries.jsonl']);
      assert.equal(code, 2);
      assert.match(err, /Line 2/);
    });
  });
});

describe('hansei init and new', () => {
  it('init writes a configuration and a first example that pass the check, and never over a file', () => {
    inFolder({}, (folder) => {
      assert.equal(hansei(folder, ['init']).code, 0);
      assert.ok(existsSync(join(folder, 'hansei.yml')));
      assert.deepEqual(JSON.parse(hansei(folder, ['check', '--format', 'json']).out).problems, []);
    });
    for (const [language, zone] of [
      ['en', 'UTC'],
      ['ja', 'Asia/Tokyo'],
    ] as const)
      inFolder({}, (folder) => {
        hansei(folder, ['init', '--lang', language]);
        for (const file of ['hansei.yml', 'incidents/timeline.md'])
          assert.equal(/^timezone: (\S+)/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1], zone, file);
      });
    inFolder({ 'hansei.yml': '# mine\n' }, (folder) => {
      hansei(folder, ['init', '--lang', 'ja']);
      assert.equal(readFileSync(join(folder, 'hansei.yml'), 'utf8'), '# mine\n');
    });
  });

  for (const kind of ['timeline', 'postmortem', 'rca', 'runbook', 'taxonomy', 'knowledge']) {
    for (const language of ['en', 'ja']) {
      it(`new ${kind} in ${language} passes the check`, () => {
        inFolder({ 'hansei.yml': '' }, (folder) => {
          const out = kind === 'timeline' || kind === 'postmortem' || kind === 'rca' ? 'new.md' : 'new.yml';
          assert.equal(hansei(folder, ['new', kind, '--lang', language, '--out', out]).code, 0);
          const { files, problems } = JSON.parse(hansei(folder, ['check', '--format', 'json', out]).out);
          assert.deepEqual([files, problems], [1, []]);
          assert.equal(hansei(folder, ['new', kind, '--out', out]).code, 2, 'never over a file');
        });
      });
    }
  }

  for (const kind of ['runbook', 'knowledge']) {
    it(`new ${kind} is a page in a file for pages, and in a file of no known ending what it is without one`, () => {
      inFolder({ 'hansei.yml': '' }, (folder) => {
        hansei(folder, ['new', kind, '--out', 'New.md']);
        const { files, problems } = JSON.parse(hansei(folder, ['check', '--format', 'json']).out);
        assert.deepEqual([files, problems], [1, []]);
        const { err } = hansei(folder, ['new', kind, '--out', 'new.txt']);
        assert.match(
          err,
          /^wrote new\.txt\nhansei check will not read new\.txt: .+ \.md, \.markdown, \.yml, \.yaml, \.json\.\n$/,
        );
        assert.equal(readFileSync(join(folder, 'new.txt'), 'utf8'), hansei(folder, ['new', kind]).out);
      });
    });
  }

  for (const kind of kindNames().filter((name) => !['timeline', 'postmortem', 'rca'].includes(name))) {
    it(`new ${kind} is JSON in a file for JSON, and passes the check`, () => {
      for (const language of ['en', 'ja'])
        inFolder({ 'hansei.yml': '' }, (folder) => {
          assert.equal(hansei(folder, ['new', kind, '--lang', language, '--out', 'new.json']).code, 0);
          assert.equal(typeof JSON.parse(readFileSync(join(folder, 'new.json'), 'utf8')), 'object');
          const { files, problems } = JSON.parse(hansei(folder, ['check', '--format', 'json', 'new.json']).out);
          assert.deepEqual([files, problems], [1, []]);
        });
    });
  }

  it('new takes ids that no document has, and the zone of the team', () => {
    inFolder({ 'hansei.yml': 'timezone: Europe/Berlin\n', 'ops/hansei.yml': '' }, (folder) => {
      for (const out of ['a.md', 'b.md', 'c.yml', 'd.yml'])
        assert.equal(hansei(folder, ['new', out.endsWith('md') ? 'timeline' : 'runbook', '--out', out]).code, 0);
      assert.match(
        readFileSync(join(folder, 'b.md'), 'utf8'),
        /^id: INC-2026-015\n(?:.+\n)*timezone: Europe\/Berlin$/m,
      );
      const { problems } = JSON.parse(hansei(folder, ['check', '--format', 'json']).out);
      assert.deepEqual(
        problems.filter(({ severity }: { severity: string }) => severity === 'error'),
        [],
      );
      assert.match(hansei(folder, ['new', 'postmortem']).out, /^id: INC-2026-016$/m);
      hansei(folder, ['new', 'timeline', '--out', 'ops/a.md']);
      assert.match(readFileSync(join(folder, 'ops/a.md'), 'utf8'), /^id: INC-2026-014$/m, 'of another repository');
    });
  });

  it('new looks outside a repository only at what is beside: the folder may be all that a person has', () => {
    const timeline = hansei('.', ['new', 'timeline', '--root', examples]).out.replace(/^id: .+/m, 'id: INC-2026-014');
    const idIn = (folder: string, ...words: readonly string[]) =>
      /^id: (.+)$/m.exec(hansei(folder, ['new', 'timeline', ...words]).out)?.[1];
    inFolder({ 'deep/a.md': timeline }, (folder) => {
      assert.equal(idIn(folder), 'INC-2026-014');
      assert.equal(idIn(folder, '--root', '.'), 'INC-2026-015', 'of one that is named');
      assert.equal(idIn(join(folder, 'deep')), 'INC-2026-015', 'of one that holds documents');
    });
    inFolder({ 'hansei.yml': '', 'deep/a.md': timeline }, (folder) => assert.equal(idIn(folder), 'INC-2026-015'));
  });

  it('new names the kinds there are', () => {
    const { code, err } = hansei('.', ['new', 'poem']);
    assert.equal(code, 2);
    assert.match(err, /runbook/);
  });
});

describe('hansei new knowledge --from', () => {
  const from = (incident: string, kind = 'knowledge') => hansei(examples, ['new', kind, '--from', incident]);

  it('makes an entry from an incident, by its id or its path', () => {
    const byId = from('INC-2026-004');
    assert.equal(byId.code, 0);
    assert.match(byId.out, /^# From INC-2026-004:.*\nknowledge_entry:\n {2}id: kb-cache-evictions-slow-shop\n/);
    assert.equal(from('incidents/inc-2026-004-cache.md').out, byId.out);
  });

  for (const [incident, kind] of [
    ['INC-9', 'knowledge'],
    ['hansei.yml', 'knowledge'],
    ['INC-2026-004', 'runbook'],
  ] as const) {
    it(`${kind} from ${incident} cannot be made, and it says why`, () => {
      const { code, err } = from(incident, kind);
      assert.equal(code, 2);
      assert.match(err, /^hansei: [^\n]+\n$/);
    });
  }
});
