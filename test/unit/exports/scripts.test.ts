import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentExports } from '../../../src/core/exports/index.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import { languages } from '../../../src/core/text/words.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { workspaceOf } from '../../support/fixtures.ts';

function exported(text: string, language: 'en' | 'ja' = 'en') {
  const document = workspaceOf({ 'a.yml': text }).file('a.yml')?.documents[0];
  const form = documentExports.find(({ form, kind }) => form === 'bash' && kind === document?.kind.id);
  assert.ok(form !== undefined && document !== undefined);
  return form.write(document.subject, { language, now: asInstant(0), written: null });
}

function scriptOf(text: string, language: 'en' | 'ja' = 'en'): string {
  const result = exported(text, language);
  assert.ok('text' in result, JSON.stringify(result));
  const { status, stderr } = spawnSync('bash', ['-n'], { input: result.text, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return result.text;
}

function runScript(script: string, input = '') {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { input, encoding: 'utf8', timeout: 30_000 });
  return { status, out: stdout, err: stderr };
}

/** Text that would be code if it got out of its quotes. */
const hostile = [
  "'; touch PWNED; '",
  '$(touch PWNED)',
  '`touch PWNED`',
  '"; touch PWNED; "',
  'a\ntouch PWNED\n#',
  'a\r\ntouch PWNED',
  'a\u2028touch PWNED',
  "\\'; touch PWNED #",
  '} ; touch PWNED ; {',
  '!touch PWNED',
  '%s%n\u001b[31m',
];

function inNewFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'hansei-script-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a health check as a script', () => {
  it('is made of a text that is broken where one of a few words stands', () => {
    const check = '    - name: a\n      command: df\n      limits: { operator: {}">=", warning: 85 }\n';
    assert.match(scriptOf(`health_check:\n  id: a\n  checks:\n${check}`), /^run a 10 df$/m);
  });

  const check = (members: object) =>
    JSON.stringify({ health_check: { title: 'T', checks: [{ name: 'n', ...members }] } });

  const cases: readonly [status: number, members: object][] = [
    [0, { command: 'true' }],
    [2, { command: 'false' }],
    [0, { command: 'exit 3', exit_status: 3 }],
    [0, { command: 'echo 84', limits: { warning: 85, critical: 95 } }],
    [1, { command: 'echo 85%', limits: { warning: 85, critical: 95 } }],
    [2, { command: 'echo "  95.5  "', limits: { warning: 85, critical: 95 } }],
    [1, { command: 'echo 85', limits: { warning: 85 } }],
    [0, { command: 'echo 85', limits: { operator: '>', warning: 85 } }],
    [2, { command: 'echo 1e3', limits: { critical: 999 } }],
    [1, { command: 'echo 3', limits: { operator: '<=', warning: 3, critical: 1 } }],
    [2, { command: 'echo many', limits: { warning: 85 } }],
    [0, { command: 'echo 0; exit 1', limits: { warning: 85 } }],
    [2, { command: 'echo 0; exit 1', limits: { warning: 85 }, exit_status: 0 }],
    [0, { command: 'echo active', expects: { operator: '==', value: 'active' } }],
    [2, { command: 'echo inactive', expects: { operator: '==', value: 'active' } }],
    [1, { command: 'echo inactive', expects: { operator: '==', value: 'active', otherwise: 'warning' } }],
    [0, { command: 'echo "a * b"', expects: { operator: 'contains', value: '* b' } }],
    [2, { command: 'echo "a x b"', expects: { operator: 'contains', value: '* b' } }],
    [0, { command: 'echo v1.20.3', expects: { operator: 'matches', value: '^v1\\.[0-9]+' } }],
    [0, { command: 'echo 9', expects: { operator: '<', value: 10 } }],
    [2, { command: 'echo 10', expects: { operator: '<', value: 10 } }],
    [0, { command: 'echo x', expects: { operator: '!=', value: '' } }],
    [2, { command: 'sleep 20', timeout: '1s', expects: { operator: '!=', value: 'x' } }],
    [2, { command: 'if then' }],
    [0, { command: 'cat', expects: { operator: '==', value: '' } }],
    [0, { command: "printf '%s' \"it's\"", expects: { operator: '==', value: "it's" } }],
  ];
  for (const [status, members] of cases)
    it(`ends with ${status} for ${JSON.stringify(members)}`, () =>
      assert.equal(runScript(scriptOf(check(members))).status, status));

  it('says of each check how it went, and ends with the worst', () => {
    const checks = [
      { name: 'good', command: 'echo 1', limits: { warning: 2 } },
      { name: 'bad', command: 'echo 3', limits: { warning: 2, critical: 9 }, runbook: 'disk_cleanup' },
    ];
    const { status, out } = runScript(scriptOf(JSON.stringify({ health_check: { checks } })));
    assert.deepEqual([status, out], [1, 'OK       good: 1\nWARNING  bad: 3 (>= 2) [runbook disk_cleanup]\n']);
  });

  it('says at its top what its exit status means', () => {
    assert.match(
      scriptOf(check({ command: 'true' })),
      /^#!.*\n# T\n#\n# Exit status: 0 healthy, 1 .*warning, 2 .*critical/,
    );
    assert.match(scriptOf(check({ command: 'true' }), 'ja'), /終了コード: 0 正常/);
  });

  it('never makes code of names, values, titles and runbooks', () => {
    inNewFolder((folder) => {
      for (const text of hostile) {
        const document = {
          health_check: {
            title: text,
            checks: [{ name: text, command: 'echo x', runbook: text, expects: { operator: '==', value: text } }],
          },
        };
        const { status } = runScript(`cd ${folder}\n${scriptOf(JSON.stringify(document))}`);
        assert.equal(status, 2);
        assert.ok(!existsSync(join(folder, 'PWNED')), text);
      }
    });
  });

  it('is not written for a command that hides something', () => {
    const result = exported(check({ command: 'echo \u202etxt.' }));
    assert.ok('fault' in result && /“n”/.test(result.fault.en));
  });
});

describe('a runbook as a script', () => {
  const runbook = (step: object, more: object = {}) =>
    JSON.stringify({ diagnostic_procedure: { metadata: { title: 'Slow' }, step_by_step: { 1: step }, ...more } });

  /** Its output does not stand in the command itself. */
  const shows = "printf 'SE%s' EN";

  it('runs nothing without a yes', () => {
    const script = scriptOf(runbook({ description: 'Look', commands: [shows] }));
    for (const [input, seen, status] of [
      ['y\n', true, 0],
      ['yes\n', true, 0],
      ['n\n', false, 0],
      ['\n', false, 0],
      ['q\n', false, 2],
      ['', false, 2],
      ['Y ES\n', false, 0],
    ] as const) {
      const { out, status: ended } = runScript(script, input);
      assert.deepEqual([/SEEN/.test(out), ended], [seen, status], JSON.stringify(input));
    }
  });

  it('wants the whole word for what destroys something', () => {
    const script = scriptOf(
      runbook({ description: 'Clean', commands: [`rm -rf ./nothing-here; ${shows}`], rollback: 'none' }),
    );
    assert.match(script, /^offer destructive /m);
    assert.doesNotMatch(runScript(script, 'y\n').out, /SEEN/);
    const { out } = runScript(script, 'yes\n');
    assert.match(out, /SEEN/);
    assert.match(out, /THIS COMMAND IS DESTRUCTIVE/);
  });

  it('asks once for what has to be filled in, and shows the command as it will be run', () => {
    const step = { description: 'Log', commands: ['echo "log of <pod>"', "echo '{{pod}}' again"] };
    const { out, status } = runScript(
      scriptOf(runbook(step, { placeholders: { pod: 'The pod' } })),
      '\ncart-1\ny\ny\n',
    );
    assert.equal(status, 0);
    assert.equal(out.match(/Value of pod \(The pod\)/g)?.length, 2, 'an empty answer is asked for again');
    assert.match(out, /\] log of cart-1$/m);
    assert.match(out, /\] cart-1 again$/m);
  });

  it('tells of commands that failed, and leaves the answers to come to the script', () => {
    const script = scriptOf(runbook({ description: 'Look', commands: ['cat', 'exit 7', shows] }));
    const { out, status } = runScript(script, 'y\ny\ny\n');
    assert.equal(status, 1);
    assert.match(out, /exit status 7/);
    assert.match(out, /SEEN/);
  });

  it('never makes code of what stands around the commands', () => {
    inNewFolder((folder) => {
      for (const text of hostile) {
        const step = { description: text, commands: ['echo <x>'], expected_output: text, risk: text, rollback: [text] };
        const more = {
          metadata: { title: text },
          placeholders: { x: text },
          decision_tree: { a: { condition: text, action: text } },
          escalation_criteria: [{ condition: text, action: text }],
        };
        const { status } = runScript(`cd ${folder}\n${scriptOf(runbook(step, more))}`, 'v\ny\n');
        assert.equal(status, 0, text);
        assert.ok(!existsSync(join(folder, 'PWNED')), text);
      }
    });
  });

  for (const { id, templates } of kinds)
    for (const { format, text } of templates)
      if (format === 'yaml' && ['runbook', 'health-check'].includes(id))
        for (const language of languages)
          it(`the template ${id} in ${language} gives a script`, () => {
            scriptOf(text[language], language);
          });
});
