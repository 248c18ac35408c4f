import assert from 'node:assert/strict';
import { allCodes } from '../../src/core/codes.ts';
import { kinds } from '../../src/core/kinds/index.ts';
import { checklistItems } from '../../src/core/review/checklist-items.ts';
import { reviewOf } from '../../src/core/review/review.ts';
import { reviewMarkdown } from '../../src/core/review/review-markdown.ts';
import { Workspace } from '../../src/core/workspace/workspace.ts';

const rca = `---
kind: rca
title: "<b>@team</b> | x"
layers:
  technical: [ { id: t, description: A leak } ]
actions:
  - { text: Investigate the leak, factor: t }
---
`;

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace(kinds);
  for (const [path, text] of Object.entries(files)) workspace.set(path, text);
  workspace.completeNow();
  return workspace;
}

function statesOf(workspace: Workspace, file: string) {
  return Object.fromEntries(reviewOf(workspace, file)?.checklist.map(({ id, state }) => [id, state]) ?? []);
}

describe('the checklist of a review', () => {
  it('asks by codes that exist', () => {
    const known = new Set(allCodes.map(({ code }) => code));
    for (const item of checklistItems)
      for (const code of 'codes' in item ? item.codes : []) assert.ok(known.has(code), code);
  });

  it('says what is met, what is not, and what only a person can tell', () => {
    const states = statesOf(workspaceOf({ 'rca.md': rca }), 'rca.md');
    assert.equal(states['rca-concrete'], 'not-met');
    assert.equal(states['rca-owned'], 'not-met');
    assert.equal(states['rca-actions'], 'met');
    assert.equal(states['rca-blameless'], 'met');
    assert.equal(states['rca-learned'], 'question');
  });

  it('does not call met what could not be checked', () => {
    const broken = rca.replace('actions:\n  - {', 'actions: 7\nx:\n  - {');
    assert.equal(statesOf(workspaceOf({ 'rca.md': broken }), 'rca.md')['rca-concrete'], 'unknown');
  });

  it('does not call met what is not there', () => {
    const bare = '---\nkind: rca\n---\n# X\n\n## Action items\n\n- Add an alert (owner: Sato, due: 2026-01-01)\n';
    const states = statesOf(workspaceOf({ 'rca.md': bare }), 'rca.md');
    assert.deepEqual(
      [states['rca-layers'], states['rca-answered'], states['rca-factors']],
      ['not-met', undefined, undefined],
    );
    const page = '# High load\n\n## Meaning\n\nx\n\n## Mitigation\n\ny\n';
    const runbook = statesOf(workspaceOf({ 'load.md': page }), 'load.md');
    assert.deepEqual(
      [runbook['runbook-flow'], runbook['runbook-time'], runbook['runbook-safe']],
      [undefined, undefined, 'met'],
    );
  });

  it('asks about actions only where there are some, and nothing that the settings switch off', () => {
    const none = rca.replace(/actions:[\s\S]*---/, '---');
    const states = statesOf(workspaceOf({ 'rca.md': none, 'hansei.yml': 'rules: { rca/blame: off }\n' }), 'rca.md');
    assert.equal(states['rca-actions'], 'not-met');
    assert.equal(states['rca-owned'], undefined);
    assert.equal(states['rca-blameless'], undefined);
  });
});

describe('the page of a review', () => {
  it('escapes what stands in documents', () => {
    const review = reviewOf(workspaceOf({ 'a|b`.md': rca }), 'a|b`.md');
    assert.ok(review);
    const page = reviewMarkdown({ changed: [review], concerned: [], removed: [] }, 'en');
    assert.match(page, /### \\<b\\>@<!-- -->team\\<\/b\\> \\\| x/);
    assert.match(page, /``a\\\|b`\.md``/);
    assert.doesNotMatch(page, /<b>|@team/);
  });

  it('says in words, too, what its marks say', () => {
    const review = reviewOf(workspaceOf({ 'rca.md': rca }), 'rca.md');
    assert.ok(review);
    const [english, japanese] = (['en', 'ja'] as const).map((language) =>
      reviewMarkdown({ changed: [review], concerned: [], removed: [] }, language),
    ) as [string, string];
    assert.match(english, /^- \*\*info\*\* · line \d+: /m);
    assert.match(japanese, /^- \*\*情報\*\* · \d+ 行目: /m);
    assert.match(english, /^- ✗ not met · /m);
    assert.match(japanese, /^- ✓ 達成 · /m);
  });

  it('gives no duration of an incident that goes on', () => {
    const incident = (resolved: string) =>
      `---\nkind: timeline\ntimezone: UTC\nstarted: 2026-03-01 10:00\ndetected: 2026-03-01 10:04\nresolved: ${resolved}\n---\n`;
    const workspace = workspaceOf({ 'a.md': incident('2026-03-01 10:30'), 'b.md': incident('ongoing') });
    const changed = ['a.md', 'b.md'].flatMap((file) => reviewOf(workspace, file) ?? []);
    const page = reviewMarkdown({ changed, concerned: [], removed: [] }, 'en');
    assert.match(page, /^\| `a\.md` \|.*\| 30 min \|$/m);
    assert.match(page, /^\| `b\.md` \|.*\| {2}\|$/m);
  });

  it('says of what was only removed whether others are concerned by it', () => {
    const review = reviewOf(workspaceOf({ 'rca.md': rca }), 'rca.md') as NonNullable<ReturnType<typeof reviewOf>>;
    const head = (concerned: readonly (typeof review)[]) =>
      reviewMarkdown({ changed: [], concerned, removed: ['a.yml'] }, 'en').split('\n')[2];
    assert.equal(head([]), 'No other document is affected by what was removed or renamed: no problems');
    assert.match(head([review]) ?? '', /^Documents affected by what was removed or renamed: .*\d/);
  });

  it('is never too long for a comment, and says what it left out', () => {
    const review = reviewOf(workspaceOf({ 'rca.md': rca }), 'rca.md');
    assert.ok(review);
    const page = reviewMarkdown(
      { changed: Array.from({ length: 500 }, () => review), concerned: [], removed: [] },
      'ja',
    );
    assert.ok(page.length < 65_536);
    assert.match(page, /残り \d+ 件の文書は省略/);
  });
});
