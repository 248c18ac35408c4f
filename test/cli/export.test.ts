import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { hansei, inFolder } from '../support/command-line.ts';

const examples = resolve(__dirname, '../../examples');

describe('hansei export', () => {
  it('draws a runbook for Mermaid', () => {
    const { code, out } = hansei(examples, ['export', 'runbooks/cpu_analysis.yml']);
    assert.equal(code, 0);
    assert.match(out, /^flowchart TD\n/);
    assert.match(out, /n2\["1\. Find the busy pods<br>5m"\]/);
    assert.match(out, /\{"the release is less than 2 hours old"\}/);
  });

  it('draws what belongs to an entry, as a picture and as a list', () => {
    assert.match(hansei(examples, ['export', 'knowledge/cart-pool.yml', '--to', 'svg']).out, /^<svg xmlns/);
    const list = hansei(examples, ['export', 'knowledge/cart-pool.yml', '--to', 'markdown', '--lang', 'ja']).out;
    assert.match(list, /- 症状: Connection pool exhausted/);
  });

  it('makes a script of a health check, and one that asks of a runbook', () => {
    const check = hansei(examples, ['export', 'health-checks/node.yml', '--to', 'bash', '--lang', 'en']);
    assert.match(check.out, /^#!\/usr\/bin\/env bash\n# A node of Kumo Market\n/);
    assert.match(check.out, /^run 'Web server' 10 'systemctl is-active nginx'\nexpects == active 2\nfinish$/m);
    const guided = hansei(examples, ['export', 'runbooks/deployment_rollback.yml', '--to', 'bash', '--lang', 'ja']);
    assert.match(guided.out, /^offer plain 'kubectl rollout history -n shop deploy\/'"\$value_1"$/m);
    assert.match(guided.out, /y と答えない限り何も実行しません/);
  });

  it('writes an experiment as JSON, with all that stands in it', () => {
    const { code, out } = hansei(examples, ['export', 'experiments/cart-cache.yml', '--to', 'chaostoolkit']);
    assert.equal(code, 0);
    const experiment = JSON.parse(out);
    assert.deepEqual(Object.keys(experiment).slice(0, 3), ['title', 'description', 'tags']);
    assert.equal(experiment.extensions[0].environment, 'staging');
    assert.deepEqual(experiment['steady-state-hypothesis'].probes[1].tolerance, {
      type: 'range',
      target: 'stdout',
      range: [0, 800],
    });
  });

  const plan = (id: string) =>
    `maintenance:\n  timezone: Asia/Tokyo\n  tasks:\n    - { id: ${id}, rrule: FREQ=DAILY, start: 2026-03-01 02:00 }\n`;
  const check = 'health_check:\n  checks:\n    - { name: Load, command: uptime }\n';

  it('puts all plans of a file into one calendar', () => {
    inFolder({ 'plan.yml': `${plan('a')}---\n${plan('b')}---\n${plan('b')}` }, (folder) => {
      const { out } = hansei(folder, ['export', 'plan.yml', '--to', 'ics']);
      assert.equal(new Set(out.match(/^UID:.*$/gm)).size, 3);
      assert.equal(out.match(/BEGIN:VTIMEZONE/g)?.length, 1);
    });
  });

  it('says that something may be missing where the document has errors', () => {
    const limited = check.replace('uptime', 'uptime, limits: { critical: 4 }');
    inFolder({ 'x.yml': limited.replace('limits', 'limit'), 'y.yml': limited }, (folder) => {
      const { code, out, err } = hansei(folder, ['export', 'x.yml', '--to', 'bash']);
      assert.deepEqual([code, /^run /m.test(out)], [0, true]);
      assert.match(err, /^x\.yml has 1 error, .+run hansei check x\.yml to see where\.\n$/);
      assert.equal(hansei(folder, ['export', 'y.yml', '--to', 'bash']).err, '');
    });
  });

  for (const [name, content, form, message] of [
    ['another encoding', Buffer.from(plan('a'), 'utf16le'), 'ics', /x\.yml: This file is not UTF-8/],
    ['a large file', `${plan('a')}#${' '.repeat(5_000_000)}\n`, 'mermaid', /x\.yml: .*5 MB/],
    ['broken YAML', `${plan('a')}    - { id: b\n`, 'ics', /x\.yml:5: /],
    ['YAML that is broken at the root', 'maintenance: [a\n', 'ics', /x\.yml:1: /],
    ['several checks', `${check}---\n${check}`, 'bash', /x\.yml has 2 documents, but bash is made from one/],
    ['several runbooks', 'diagnostic_procedure: {}\n---\ndiagnostic_procedure: {}\n', 'svg', /x\.yml has 2 documents/],
  ] as const)
    it(`refuses ${name}`, () => {
      inFolder({ 'x.yml': content }, (folder) => {
        const { code, out, err } = hansei(folder, ['export', 'x.yml', '--to', form]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, message);
      });
    });

  for (const [args, message] of [
    [['export', 'hansei.yml'], /nothing to draw\.\n$/],
    [['export', 'maintenance/servers.yml'], /nothing to draw\. Export it with --to ics\.\n$/],
    [['export', 'nowhere.yml'], /nowhere/],
    [['export', 'incidents/inc-2026-004-cache.md', '--to', 'bash'], /works for these kinds: runbook, health check\./],
    [['export', 'runbooks/cpu_analysis.yml', '--to', 'fish'], /fish/],
  ] as const) {
    it(`refuses ${args.slice(1).join(' ')}`, () => {
      const { code, out, err } = hansei(examples, args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }
});
