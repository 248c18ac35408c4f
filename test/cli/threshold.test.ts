import assert from 'node:assert/strict';
import { hansei, inFolder } from '../support/command-line.ts';

const rows = Array.from({ length: 24 * 28 }, (_, index) => {
  const time = new Date(Date.UTC(2026, 1, 2) + index * 3_600_000).toISOString();
  return `${time},${index === 500 ? 900 : 100 + (index % 24)}`;
});
const history = `time,latency\n${rows.join('\n')}\n`;

describe('hansei threshold', () => {
  it('gives the band of the hour, and what it rests on', () => {
    inFolder({ 'latency.csv': history }, (folder) => {
      const { code, out } = hansei(folder, [
        'threshold',
        'latency.csv',
        '--column',
        'latency',
        '--at',
        '2026-03-02 14:00',
      ]);
      assert.equal(code, 0);
      const { baseline, samples, bucket, sigma, upper } = JSON.parse(out);
      assert.deepEqual([baseline, samples, bucket, sigma], [114, 4, 'hour-of-week', 0]);
      assert.ok(upper > 114);
    });
  });

  it('lists anomalies; what happened in an incident counts for no band', () => {
    const incident =
      '---\nkind: timeline\ntimezone: UTC\nstarted: 2026-02-22 19:30\nresolved: 2026-02-22 20:30\n---\n# A\n';
    inFolder(
      { 'latency.csv': history, 'quiet.csv': history.replace(/^.*,900$/m, ''), 'inc.md': incident },
      (folder) => {
        const { anomalies } = JSON.parse(hansei(folder, ['threshold', 'latency.csv', '--anomalies']).out);
        assert.deepEqual(
          anomalies.map(({ time, value }: { time: string; value: number }) => [time, value]),
          [['2026-02-22T20:00:00+00:00', 900]],
        );
        const { out } = hansei(folder, ['threshold', 'quiet.csv', '--anomalies', '--format', 'pretty']);
        assert.equal(out, 'No sample is outside the normal range.\n');
        assert.match(
          hansei(folder, ['threshold', 'latency.csv', '--format', 'pretty', '--lang', 'ja']).out,
          /condition: "latency > /,
        );
      },
    );
  });

  it('draws a chart of the whole history, by the clocks and in the language of the repository', () => {
    const incident = '---\nkind: timeline\nstarted: 2026-02-10 09:00\nresolved: 2026-02-10 12:00\n---\n# A\n';
    const files = {
      'hansei.yml': 'timezone: Asia/Tokyo\nlanguage: ja\n',
      'latency.csv': `${history}no time,1\n`,
      'inc.md': incident,
    };
    inFolder(files, (folder) => {
      const { code, out, err } = hansei(folder, ['threshold', 'latency.csv', '--column', 'latency', '--format', 'svg']);
      assert.deepEqual([code, err], [0, '時刻または数値のない 1 行を除きました\n']);
      assert.match(out, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*<\/svg>\n$/s);
      assert.match(out, /<title id="title">latency: 値と通常の範囲<\/title>/);
      assert.match(
        out,
        /2026-02-02 09:00 から 2026-03-02 08:00 まで（Asia\/Tokyo）のデータ 672 件。.*外れたデータは 1 件です。網掛けは/,
      );
    });
  });

  it('draws the values alone where all of them lie within incidents, and says why; the name of a column is no escape sequence', () => {
    const open = '---\nkind: timeline\ntimezone: UTC\nstarted: 2025-02-22 19:30\n---\n# A\n';
    inFolder({ 'latency.csv': history.replace('latency', 'la\u009b2Jtency'), 'inc.md': open }, (folder) => {
      const { code, out, err } = hansei(folder, ['threshold', 'latency.csv', '--anomalies', '--format', 'svg']);
      assert.equal(code, 0);
      assert.match(out, /<title id="title">la\ufffd2Jtency: values/);
      assert.match(out, /There is no normal range/);
      assert.match(err, /^All samples are within incidents/);
    });
  });

  it('an incident that goes on is not normal up to now', () => {
    const open = (started: string) => `---\nkind: timeline\ntimezone: UTC\nstarted: ${started}\n---\n# A\n`;
    inFolder({ 'latency.csv': history, 'inc.md': open('2026-02-22 19:30') }, (folder) => {
      const { samples } = JSON.parse(hansei(folder, ['threshold', 'latency.csv', '--at', '2026-03-02 14:00']).out);
      assert.equal(samples, 21);
    });
    inFolder({ 'latency.csv': history, 'inc.md': open('2025-02-22 19:30') }, (folder) => {
      const { code, err, out } = hansei(folder, ['threshold', 'latency.csv']);
      assert.deepEqual([code, JSON.parse(out).upper], [0, null]);
      assert.match(err, /^All samples are within incidents/);
    });
  });

  it('reads abbreviations of zones as the configuration has them, and files larger than any document', () => {
    const long = rows.map((row) => `${row.replace('T', ' ').replace('Z', ' XST')},${'x'.repeat(8_000)}`);
    const files = {
      'hansei.yml': 'timezone: UTC\nzones: { XST: Asia/Tokyo }\n',
      'latency.csv': `time,latency,note\n${long.join('\n')}\n`,
    };
    inFolder(files, (folder) => {
      const { out } = hansei(folder, ['threshold', 'latency.csv', '--at', '2026-03-02 14:00 XST']);
      const { baseline, samples, skipped } = JSON.parse(out);
      assert.deepEqual([baseline, samples, skipped], [114, 4, 0]);
    });
  });

  for (const [args, message] of [
    [['threshold', 'nowhere.csv'], /nowhere/],
    [['threshold', '.'], /\. cannot be read: EISDIR\. It is a folder/],
    [['threshold', 'utf16.csv'], /utf16\.csv: This file is not UTF-8/],
    [['threshold', 'latency.csv', '--column', 'p99'], /no column “p99”, only: latency/],
    [['threshold', 'latency.csv', '--at', 'noon'], /noon/],
    [['threshold', 'empty.csv', '--format', 'svg'], /There are no rows with a time and a number/],
  ] as const) {
    it(`refuses ${args.slice(1).join(' ')}`, () => {
      inFolder({ 'latency.csv': history, 'empty.csv': '', 'utf16.csv': Buffer.from(history, 'utf16le') }, (folder) => {
        const { code, err } = hansei(folder, args);
        assert.equal(code, 2);
        assert.match(err, message);
      });
    });
  }
});
