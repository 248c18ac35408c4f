import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { hansei, inFolder } from '../support/command-line.ts';

const delivery = JSON.stringify({
  version: '4',
  alerts: [
    {
      status: 'firing',
      labels: { alertname: 'CartErrors', service: 'cart' },
      annotations: { summary: 'Errors | above 5 %' },
      startsAt: '2026-03-01T05:35:00Z',
      endsAt: '0001-01-01T00:00:00Z',
      fingerprint: 'f1',
    },
    { labels: {}, startsAt: 'x' },
  ],
});
const timeline = `---
kind: timeline
timezone: Asia/Tokyo
started: 2026-03-01 14:30
detected: 2026-03-01 14:35
resolved: 継続中
---

# カート

## 詳細タイムライン

| 時刻 | イベント | 対応者 | アクション/観察事項 |
| --- | --- | --- | --- |
| 14:30 | 問題発生 | システム | 503 を返す |
`;

describe('hansei import', () => {
  it('gives rows as data, and what it left out with the reason', () => {
    inFolder({ 'alerts.json': delivery, 'hansei.yml': 'timezone: Asia/Tokyo\n' }, (folder) => {
      const { code, out } = hansei(folder, ['import', 'alerts.json']);
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(out), {
        rows: [
          {
            time: '2026-03-01T14:35:00+09:00',
            event: 'CartErrors fires',
            actor: 'alertmanager',
            action: 'Errors | above 5 %',
            sources: 1,
          },
        ],
        folded: 0,
        groups: 0,
        skipped: [{ record: 'alerts[1]', reason: 'it has no readable time in “startsAt”' }],
      });
    });
  });

  it('replays alerts through the policy of the repository', () => {
    const policy =
      'monitoring:\n  alert_policy:\n    dedupe: { window: 1h, mode: rolling }\n    severity: { base: { high: 5 } }\n';
    const labels = { alertname: 'CartErrors', severity: 'high' };
    const alerts = ['14:30', '15:20', '16:10'].map((time) => ({ labels, startsAt: `2026-03-01T${time}:00Z` }));
    inFolder({ 'alerts.json': JSON.stringify({ alerts }), 'monitoring.yml': policy }, (folder) => {
      const { rows, folded } = JSON.parse(hansei(folder, ['import', 'alerts.json']).out);
      // 2026-03-01 is a Sunday.
      assert.deepEqual([rows.length, rows[0].sources, rows[0].severity, folded], [1, 3, 4, 2]);
      const shown = hansei(folder, ['import', 'alerts.json', '--lang', 'ja', '--format', 'pretty']).out;
      assert.match(shown, /\t重大度 4\n$/);
    });
  });

  it('merges rows into a timeline in its own language; twice changes nothing; the result has no problem', () => {
    inFolder({ 'alerts.json': delivery, 'inc.md': timeline }, (folder) => {
      assert.equal(hansei(folder, ['import', 'alerts.json', '--into', 'inc.md']).code, 0);
      const text = readFileSync(join(folder, 'inc.md'), 'utf8');
      assert.match(
        text,
        /503 を返す \|\n\| 14:35 \| CartErrors が発報 \| alertmanager \| Errors \\\| above 5 % <!-- hansei:from \S+ --> \|\n$/,
      );
      const again = hansei(folder, ['import', 'alerts.json', '--into', 'inc.md']);
      assert.deepEqual(JSON.parse(again.out).rows, []);
      assert.match(again.err, /Nothing new/);
      assert.equal(readFileSync(join(folder, 'inc.md'), 'utf8'), text);
      const problems = JSON.parse(hansei(folder, ['check', '--format', 'json']).out).problems;
      assert.deepEqual(
        problems.map(({ code }: { code: string }) => code),
        [],
      );
    });
  });

  it('reads a chat’s export from a ZIP or a folder, and a day of it', () => {
    const day = JSON.stringify([{ type: 'message', user: 'U1', ts: '1772343300.000100', text: 'Rolled back' }]);
    const users = JSON.stringify([{ id: 'U1', name: 'sato' }]);
    const encoder = new TextEncoder();
    const zip = zipSync({
      'users.json': encoder.encode(users),
      'ops/2026-03-01.json': encoder.encode(day),
      'ops/huge.bin': new Uint8Array(1000),
    });
    // As Windows packs it, and as its editor saves it.
    const ofWindows = zipSync({ 'users.json': encoder.encode(users), 'ops\\2026-03-01.json': encoder.encode(day) });
    const files = {
      'export.zip': zip,
      'windows.zip': ofWindows,
      'export/users.json': `\uFEFF${users}`,
      'export/ops/2026-03-01.json': `\uFEFF${day}`,
    };
    inFolder(files, (folder) => {
      for (const name of ['export.zip', 'windows.zip', 'export']) {
        const { rows } = JSON.parse(hansei(folder, ['import', name, '--from', 'slack']).out);
        assert.deepEqual(rows, [
          { time: '2026-03-01T05:35:00+00:00', event: 'Message', actor: 'sato', action: 'Rolled back', sources: 1 },
        ]);
      }
      assert.equal(JSON.parse(hansei(folder, ['import', 'export', '--until', '2026-03-01 05:00']).out).rows.length, 0);
    });
  });

  it('reads what git log prints, from standard input', () => {
    const log =
      'commit 0123456789abcdef0123456789abcdef01234567\nAuthor: Mori <m@x.example>\nDate:   Sun Mar 1 14:20:00 2026 +0900\n\n    Upgrade the client\n';
    inFolder({ 'a.md': '' }, (folder) => {
      const { rows } = JSON.parse(hansei(folder, ['import', '-', '--from', 'git'], log).out);
      assert.deepEqual(rows[0].action, 'Upgrade the client (0123456789)');
    });
  });

  it('takes the whole day of a date that is the last', () => {
    const csv =
      'time,event\n2026-02-28T14:59:59Z,a\n2026-02-28T15:00:00Z,b\n2026-03-01T14:59:59Z,c\n2026-03-01T15:00:00Z,d\n';
    inFolder({ 'a.csv': csv, 'hansei.yml': 'timezone: Asia/Tokyo\n' }, (folder) => {
      const words = ['import', 'a.csv', '--since', '2026-03-01', '--until', '2026-03-01'];
      const { rows } = JSON.parse(hansei(folder, words).out);
      assert.deepEqual(
        rows.map(({ event }: { event: string }) => event),
        ['b', 'c'],
      );
    });
  });

  it('says when nothing is to be imported why that is so', () => {
    const timeline = hansei('.', ['new', 'timeline', '--format', 'pretty']).out;
    const files = { 'a.csv': 'time,event\n2026-03-01 14:00,First\n', 'none.json': '[]', 't.md': timeline };
    inFolder(files, (folder) => {
      const told = (...words: string[]) => hansei(folder, ['import', ...words, '--into', 't.md']).err;
      const late = 'There is no event to import.\n1 event is outside --since and --until.\n';
      assert.equal(told('a.csv', '--since', '2027-01-01'), late);
      assert.equal(told('none.json'), 'There is no event to import.\n');
      assert.equal(told('a.csv'), 'wrote t.md\n');
      assert.equal(told('a.csv'), 'Nothing new: everything is already in the timeline.\n');
    });
  });

  it('says what CSV has to have', () => {
    inFolder({ 'b.csv': 'a,b\n1,2\n' }, (folder) => {
      for (const words of [[], ['--from', 'csv']])
        assert.match(hansei(folder, ['import', 'b.csv', ...words]).err, /column of times and one of events/);
    });
  });

  it('reads abbreviations of zones as the configuration has them', () => {
    const files = {
      'hansei.yml': 'timezone: UTC\nzones: { CST: Asia/Shanghai }\n',
      'a.csv': 'time,event\n2026-03-01 14:00 CST,First\n2026-03-01 16:00 CST,Second\n',
    };
    inFolder(files, (folder) => {
      const { rows } = JSON.parse(hansei(folder, ['import', 'a.csv', '--since', '2026-03-01 15:00 CST']).out);
      assert.deepEqual(
        rows.map(({ time, event }: { time: string; event: string }) => [time, event]),
        [['2026-03-01T08:00:00+00:00', 'Second']],
      );
    });
  });

  it('reads files that are larger than any document', () => {
    const rows = Array.from({ length: 5_100 }, (_, index) => `2026-03-01 14:00:00,${index} ${'x'.repeat(1_000)}`);
    inFolder({ 'a.csv': `time,event\n${rows.join('\n')}\n` }, (folder) => {
      const { code, err } = hansei(folder, ['import', 'a.csv', '--format', 'pretty']);
      assert.deepEqual([code, err], [0, '5100 rows\n']);
    });
  });

  const shiftJis = Uint8Array.from([
    ...Buffer.from('time,event\n2026-03-01 14:00,'),
    0x93,
    0xfa,
    0x96,
    0x7b,
    0x8c,
    0xea,
    0x0a,
  ]);
  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a text that is not UTF-8', ['import', 'sjis.csv'], /sjis\.csv: This file is not UTF-8/],
    ['a ZIP that is broken', ['import', 'broken.zip'], /broken\.zip is a ZIP file that cannot be read: .+ again\.$/m],
    ['JSON that is cut off', ['import', 'cut.json'], /cut\.json is JSON that cannot be read: .+ again\.$/m],
    ['a log in brackets', ['import', 'log.txt'], /log\.txt is not in a format/],
    ['a file that is not there', ['import', 'nowhere.json'], /nowhere\.json/],
    ['a file of no known form', ['import', 'odd.json'], /not in a format/],
    [
      'a file of another form than the named one',
      ['import', 'alerts.json', '--from', 'slack'],
      /not an export of slack/,
    ],
    ['a timeline that is none', ['import', 'alerts.json', '--into', 'odd.json'], /not an incident/],
    ['what is no export', ['import', '-'], /^hansei: Standard input is not in a format/],
    ['a time that is none', ['import', 'alerts.json', '--since', 'gestern'], /gestern/],
  ];
  for (const [what, args, message] of refused) {
    it(`refuses ${what} in one line`, () => {
      inFolder(
        {
          'odd.json': '{"a": 1}',
          'alerts.json': delivery,
          'cut.json': delivery.slice(0, -5),
          'log.txt': '[2026-03-01 10:00] restarted',
          'sjis.csv': shiftJis,
          'broken.zip': 'PK\x03\x04',
        },
        (folder) => {
          const { code, out, err } = hansei(folder, args);
          assert.deepEqual([code, out], [2, '']);
          assert.match(err, message);
          assert.equal(err.trim().split('\n').length, 1);
        },
      );
    });
  }
});
