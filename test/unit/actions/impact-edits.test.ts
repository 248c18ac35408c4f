import assert from 'node:assert/strict';
import { type FrontMatterValues, frontMatterEdits } from '../../../src/core/actions/front-matter-edits.ts';
import { impactSectionEdit, isImpactOutdated } from '../../../src/core/actions/impact-section.ts';
import { incidentIn } from '../../../src/core/actions/incident-impact.ts';
import { readMarkdown } from '../../../src/core/document/read-markdown.ts';
import { computeImpact } from '../../../src/core/impact/impact.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { problemsOf, workspaceOf } from '../../support/fixtures.ts';

const incident = `---
kind: postmortem
id: INC-1
started: 2023-01-15T14:30:00+09:00
resolved: 2023-01-15T16:45:00+09:00
impact: { normal_tps: 50, revenue_per_transaction: 10, currency: USD }
sla: { target: 99.9 }
---

# Web server down

Before.

## Timeline

| Time | Event | Actor | Action |
| --- | --- | --- | --- |
| 14:30 | Errors | system | begin |
| 16:45 | Resolved | on call | rolled back |
`;

function withImpact(text: string): string {
  const workspace = workspaceOf({ 'a.md': text });
  const found = incidentIn(workspace, 'a.md');
  assert.ok(found?.subject.markdown);
  return applyEdits(text, [impactSectionEdit(found.subject.markdown, computeImpact(found.input), 'en')]);
}

describe('the impact section', () => {
  it('is written before the timeline, with the computed figures', () => {
    const text = withImpact(incident);
    assert.ok(text.indexOf('## Impact') < text.indexOf('## Timeline'));
    assert.match(text, /\| Lost transactions \| 405,000 \|/);
    assert.match(text, /\| Revenue loss \| \$4,050,000 \|/);
    assert.match(text, /312\.5 % of 43\.2 min/);
  });

  it('is refreshed in place: nothing else changes, and a second time nothing at all', () => {
    const once = withImpact(incident);
    const changed = once.replace('normal_tps: 50', 'normal_tps: 100');
    const twice = withImpact(changed);
    assert.match(twice, /\| Lost transactions \| 810,000 \|/);
    assert.equal(
      twice
        .replace('normal_tps: 100', 'normal_tps: 50')
        .replace('810,000', '405,000')
        .replace('$8,100,000', '$4,050,000'),
      once,
    );
    assert.equal(withImpact(twice), twice);
  });

  it('is known to be outdated', () => {
    const once = withImpact(incident);
    const outdated = (text: string) => {
      const found = incidentIn(workspaceOf({ 'a.md': text }), 'a.md');
      assert.ok(found?.subject.markdown);
      return isImpactOutdated(found.subject.markdown, computeImpact(found.input), 'en');
    };
    assert.deepEqual([outdated(incident), outdated(once), outdated(once.replace('50,', '51,'))], [false, false, true]);
  });

  it('makes no problem, with CRLF as well', () => {
    const before = problemsOf('a.md', incident).map(({ code }) => code);
    assert.deepEqual(
      problemsOf('a.md', withImpact(incident)).map(({ code }) => code),
      before,
    );
    assert.ok(!/[^\r]\n/.test(withImpact(incident.replace(/\n/g, '\r\n'))));
  });
});

describe('values into the front matter', () => {
  const values: FrontMatterValues = { impact: { normal_tps: 50, currency: 'USD' }, sla: { target: 99.9 } };
  const cases: readonly [name: string, text: string, expected: string][] = [
    [
      'where there is none',
      '# T\n',
      '---\nimpact:\n  normal_tps: 50\n  currency: USD\nsla:\n  target: 99.9\n---\n\n# T\n',
    ],
    [
      'where it is empty',
      '---\n---\n# T\n',
      '---\nimpact:\n  normal_tps: 50\n  currency: USD\nsla:\n  target: 99.9\n---\n# T\n',
    ],
    [
      'beside other keys',
      '---\nid: x # keep\n---\n# T\n',
      '---\nid: x # keep\nimpact:\n  normal_tps: 50\n  currency: USD\nsla:\n  target: 99.9\n---\n# T\n',
    ],
    [
      'into maps that are there',
      '---\nimpact:\n  normal_tps: 1   # was a guess\nsla: { window: calendar-month }\n---\n',
      '---\nimpact:\n  normal_tps: 50   # was a guess\n  currency: USD\nsla: { window: calendar-month, target: 99.9 }\n---\n',
    ],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => assert.equal(applyEdits(text, frontMatterEdits(readMarkdown(text), values)), expected));
  }
});
