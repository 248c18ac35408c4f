import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { hansei, inFolder } from '../support/command-line.ts';

const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(join(__dirname, '../fixtures/sarif/sarif-schema-2.1.0.json'), 'utf8'));
const isSarif = new Ajv({ strict: false, validateFormats: false }).compile(schema);

const gap = `diagnostic_procedure:
  metadata: { id: cpu, title: CPU }
  step_by_step:
    2: { description: Look }
`;
/** Two procedures of one name: the finding points to the other file, too. */
const twins = {
  'hansei.yml': '',
  'a b/ä#1.yml': gap,
  'kb/one.yml': 'knowledge_entry:\n  id: kb-x\n  title: One\n',
  'kb/two.yml': 'knowledge_entry:\n  id: kb-x\n  title: Two\n',
};

function sarifOf(folder: string, ...args: string[]) {
  const sarif = JSON.parse(hansei(folder, ['check', '--format', 'sarif', ...args]).out);
  assert.equal(isSarif(sarif) as boolean, true, JSON.stringify(isSarif.errors));
  return sarif.runs[0];
}

interface Replacement {
  readonly deletedRegion: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
  readonly insertedContent: { readonly text: string };
}

interface Fixable {
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly Replacement[];
    }[];
  }[];
}

/** A text with the first fix of each result applied, by nothing but what the run says of lines and columns. */
function mendedBy(run: ReturnType<typeof sarifOf>, path: string, text: string): string {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  // The default is that of the standard.
  const newlines: readonly string[] = run.newlineSequences ?? ['\r\n', '\n'];
  const ends = [...text.slice(mark).matchAll(new RegExp(newlines.join('|'), 'g'))];
  const starts = [0, ...ends.map(({ index, 0: end }) => index + end.length)].map((start) => start + mark);
  const offset = (line: number, column: number) => {
    const start = starts[line - 1];
    assert.ok(start !== undefined, `${path} has no line ${line}`);
    return start + column - 1;
  };
  const edits = (run.results as readonly Fixable[])
    .flatMap(({ fixes = [] }) => fixes[0]?.artifactChanges ?? [])
    .filter(({ artifactLocation }) => artifactLocation.uri === path)
    .flatMap(({ replacements }) => replacements)
    .map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
      start: offset(startLine, startColumn),
      end: offset(endLine, endColumn),
      text: insertedContent.text,
    }));
  let result = text;
  for (const edit of edits.sort((one, other) => other.start - one.start))
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  return result;
}

describe('hansei check --format sarif', () => {
  it('is valid against the schema, with rules, fixes and related places', () => {
    inFolder(twins, (folder) => {
      const { results, tool } = sarifOf(folder);
      assert.deepEqual(
        results.map(({ locations }: never) => locations[0]['physicalLocation']['artifactLocation']['uri']).sort()[0],
        'a%20b/%C3%A4%231.yml',
      );
      const step = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'runbook/step-numbering');
      assert.deepEqual(step.fixes[0].artifactChanges[0].replacements[0], {
        deletedRegion: { startLine: 4, startColumn: 5, endLine: 4, endColumn: 6 },
        insertedContent: { text: '1' },
      });
      const twin = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'knowledge/duplicate-id');
      assert.equal(twin.relatedLocations[0].physicalLocation.artifactLocation.uriBaseId, '%SRCROOT%');
      for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
      for (const rule of tool.driver.rules) {
        assert.ok(rule.shortDescription.text && rule.fullDescription.text && rule.help.text, rule.id);
        assert.ok(['error', 'warning', 'recommendation'].includes(rule.properties['problem.severity']));
      }
    });
  });

  it('is valid without findings, and for what cannot be decoded', () => {
    inFolder({}, (folder) => assert.deepEqual(sarifOf(folder).results, []));
    inFolder({ 'bad.yml': new Uint8Array([...Buffer.from('knowledge_entry: '), 0x8e, 0x9e]) }, (folder) => {
      assert.equal(sarifOf(folder).results[0].ruleId, 'document/encoding');
    });
  });

  it('is valid for everything that the examples and a file of garbage give, in both languages', () => {
    const garbage = 'diagnostic_procedure:\n\t- {\n"x: [\n---\n- *a\n: : :\n';
    inFolder(
      { 'hansei.yml': 'rules: 7\n', 'x.yml': garbage, 'y.md': '---\nkind: rca\nx: [\n---\n# T\n|a|\n' },
      (folder) => {
        for (const language of ['en', 'ja']) assert.ok(sarifOf(folder, '--lang', language).results.length > 0);
      },
    );
  });

  it('gives fingerprints that stay when lines move, and differ within a file', () => {
    const second = gap.replace('2: {', '2: { description: A }\n    7: {');
    inFolder({ 'hansei.yml': '', 'cpu.yml': second }, (folder) => {
      const printsOf = (run: { results: { partialFingerprints: { primaryLocationLineHash: string } }[] }) =>
        run.results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
      const before = printsOf(sarifOf(folder));
      assert.equal(new Set(before).size, before.length);
      const moved = `# a comment\n\n${second}`;
      inFolder({ 'hansei.yml': '', 'cpu.yml': moved }, (other) => assert.deepEqual(printsOf(sarifOf(other)), before));
    });
  });

  it('has fixes that a reader who counts lines as the run says applies as --fix does', () => {
    const table = '| 時刻 | 出来事 |\n| --- | --- |\n| 14:30 | 🔥🔥 `a | b` 障害発生 |\n';
    const head = '# 障害 🔥 INC-2026-014\n\n- Started: 2026-03-01 14:30 JST\n- Detected: 2026-03-01 14:35 JST\n';
    const timeline = `${head}- Resolved: 2026-03-01 16:45 JST\n- Duration: 2 h 30 min\n\n## Timeline\n\n${table}`;
    const entry = 'knowledge_entry:\n  id: kb-x\n  title: "🔥 接続"\n  # 🔥 症状\n  "category"：connection\n';
    const texts: Readonly<Record<string, string>> = {
      'hansei.yml': '',
      'lf.md': timeline,
      'bom-crlf.md': `\ufeff${timeline.replace('014', '015').replaceAll('\n', '\r\n')}`,
      'bom.yml': `\ufeffknowledge_entry：\n${entry.slice(entry.indexOf('\n') + 1).replaceAll('：', ': ')}`,
      'crlf.yml': entry.replace('kb-x', 'kb-y').replaceAll('\n', '\r\n'),
      'cr.yml': entry.replace('kb-x', 'kb-z').replaceAll('\n', '\r'),
    };
    const paths = Object.keys(texts);
    inFolder(texts, (folder) => {
      const textsNow = () => Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
      const run = sarifOf(folder);
      const mended = Object.fromEntries(paths.map((path) => [path, mendedBy(run, path, texts[path] as string)]));
      assert.deepEqual(textsNow(), texts);
      const { err } = hansei(folder, ['check', '--fix']);
      assert.match(err, /^7 /m);
      assert.deepEqual(mended, textsNow());
      for (const path of paths.slice(1)) assert.notEqual(mended[path], texts[path], path);
    });
  });

  it('counts paths from the root of the checkout on GitHub', () => {
    inFolder({ 'ops/hansei.yml': '', 'ops/cpu.yml': gap }, (folder) => {
      const environment = { GITHUB_WORKSPACE: folder };
      const root = join(folder, 'ops');
      const { out } = hansei(root, ['check', '--format', 'github'], undefined, environment);
      assert.match(out, /^::error file=ops\/cpu\.yml,/);
      const sarif = JSON.parse(hansei(root, ['check', '--format', 'sarif'], undefined, environment).out);
      assert.equal(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri, 'ops/cpu.yml');
    });
  });
});

describe('hansei check --format github', () => {
  it('escapes what would end a property or a line', () => {
    const title = 'a,b:c%0A::error::x';
    inFolder({ 'hansei.yml': '', [`${title.replaceAll(':', ';')}.yml`]: gap }, (folder) => {
      const { out, err } = hansei(folder, ['check', '--format', 'github']);
      assert.equal(err, '1 file checked: 1 error, 0 warnings, 0 notes.\n', 'a log without findings is not empty');
      assert.match(
        out,
        /^::error file=a%2Cb;c%250A;;error;;x\.yml,line=4,endLine=4,col=5,endColumn=6,title=runbook\/step-numbering::/,
      );
      assert.equal(out.trimEnd().split('\n').length, 1);
    });
  });

  it('says how many problems GitHub will not show', () => {
    const files = Object.fromEntries(
      Array.from({ length: 13 }, (_, index) => [`cpu-${index}.yml`, gap.replace('id: cpu', `id: cpu${index}`)]),
    );
    inFolder({ 'hansei.yml': '', ...files }, (folder) => {
      assert.match(
        hansei(folder, ['check', '--format', 'github']).out,
        /\nGitHub shows at most 10 errors.+: 3 problems are only/,
      );
    });
  });
});

describe('hansei check --format junit', () => {
  it('has a suite a file, a case a problem, and failures from --fail-on on', () => {
    inFolder(
      {
        'hansei.yml': '',
        'cpu.yml': gap,
        'fine.yml': gap.replace('    2:', '    1:').replace('id: cpu', 'id: fine'),
        'kb.yml': 'knowledge_entry:\n  id: TBD\n  title: K\n',
      },
      (folder) => {
        const { out, code } = hansei(folder, ['check', '--format', 'junit']);
        assert.equal(code, 1);
        assert.match(
          out,
          /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="hansei" tests="\d+" failures="2" /,
        );
        assert.match(
          out,
          /<testsuite name="fine.yml" tests="1" failures="0" errors="0" skipped="0">\n {4}<testcase name="fine.yml" classname="fine.yml"\/>/,
        );
        assert.match(
          out,
          /<testcase name="runbook\/step-numbering 4:5" classname="cpu\.yml" file="cpu\.yml" line="4"><failure message="/,
        );
        assert.match(out, /<system-out>kb\.yml:/);
      },
    );
  });

  it('has no character that XML does not allow', () => {
    const evil = gap.replace('CPU', '"\\u0001 <b> & \\ud800"').replace('    2:', '    "2\u0007&<":');
    inFolder({ 'hansei.yml': '', 'cpu.yml': evil }, (folder) => {
      const { out } = hansei(folder, ['check', '--format', 'junit']);
      assert.doesNotMatch(out, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/);
    });
  });
});

describe('hansei check --format gitlab', () => {
  it('has a fingerprint of its own for every finding, and paths from the root of the project', () => {
    const files = { 'ops/hansei.yml': '', 'ops/a.yml': gap, 'ops/b.yml': gap };
    inFolder(files, (folder) => {
      const { out } = hansei(join(folder, 'ops'), ['check', '--format', 'gitlab'], '', { CI_PROJECT_DIR: folder });
      const issues = JSON.parse(out) as readonly { fingerprint: string; location: { path: string; lines: unknown } }[];
      assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
      const step = issues.find(({ location }) => location.path === 'ops/b.yml');
      assert.deepEqual(step?.location.lines, { begin: 4, end: 4 });
      assert.deepEqual(Object.keys(step ?? {}), ['description', 'check_name', 'fingerprint', 'severity', 'location']);
    });
    inFolder({}, (folder) => assert.equal(hansei(folder, ['check', '--format', 'gitlab']).out, '[]\n'));
  });
});

describe('hansei check --format unix', () => {
  const { problemPatterns } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')).contributes;
  const pattern = new RegExp(problemPatterns[0].regexp);

  it('is a line a problem, which the problem matcher of the extension reads, as it reads pretty output', () => {
    const files = {
      'hansei.yml': '',
      'a b/ä.yml': gap,
      'kb.yml': 'knowledge_entry:\n  id: TBD\n  title: "a\\nb: [x]"\n',
    };
    inFolder(files, (folder) => {
      const { problems } = JSON.parse(hansei(folder, ['check', '--format', 'json']).out);
      for (const language of ['en', 'ja']) {
        for (const format of ['unix', 'pretty']) {
          const { out } = hansei(folder, ['check', '--format', format, '--lang', language]);
          const read = out.split('\n').flatMap((line) => {
            const match = pattern.exec(line);
            return match === null ? [] : [`${match[1]} ${match[2]} ${match[3]} ${match[6]}`];
          });
          const expected = problems.map(
            ({
              file,
              range: { start },
              code,
            }: {
              file: string;
              range: { start: { line: number; column: number } };
              code: string;
            }) => `${file} ${start.line} ${start.column} ${code}`,
          );
          assert.deepEqual(read, expected);
          if (format === 'unix') assert.equal(out.split('\n').length, problems.length + 1);
        }
      }
    });
  });
});
