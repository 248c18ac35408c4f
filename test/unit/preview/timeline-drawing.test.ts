import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../../src/core/kinds/index.ts';
import { previewOf } from '../../../src/core/preview/preview-of.ts';
import { defaultSettings } from '../../../src/core/settings.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const draw = (text: string) => previewOf(text, kinds, defaultSettings);
const incident = (rows: string, more = '') => `---
kind: postmortem
timezone: UTC
started: 2026-03-01 14:30
detected: 2026-03-01 14:35
acknowledged: 2026-03-01 14:40
mitigated: 2026-03-01 16:00
resolved: 2026-03-01 16:30
${more}---

## Timeline

| Time | Event | Actor | Notes |
| --- | --- | --- | --- |
${rows}`;
const rows =
  '| 14:30 | Errors | system | 503 |\n| 14:45 | Hypothesis 1 | mori | A slow query |\n| 16:00 | Rolled back | mori | |\n';

describe('the drawing of a timeline', () => {
  const drawing =
    draw(
      incident(rows, 'impact:\n  intervals:\n    - { service: cart, from: "14:30", to: "15:30", fraction: 0.4 }\n'),
    ) ?? '';

  it('has the phases between the key instants, each with its length', () => {
    const phases = [...drawing.matchAll(/class="phase (\w+)" x="([\d.]+)"[^>]*><title>([^<]*)</g)].map(
      ([, name, x, title]) => [name, Number(x), title],
    );
    assert.deepEqual(phases, [
      ['undetected', 130, 'not detected: 5 min (Started 14:30)'],
      ['unacknowledged', 165.4, 'not acknowledged: 5 min (Detected 14:35)'],
      ['unmitigated', 200.8, 'not mitigated: 1 h 20 min (Acknowledged 14:40)'],
      ['recovering', 767.5, 'recovering: 30 min (Mitigated 16:00)'],
    ]);
  });

  it('has a lane for each actor, a mark for each row, and hypotheses apart', () => {
    assert.deepEqual(
      [...drawing.matchAll(/<text class="actor"[^>]*>([^<]*)</g)].map(([, name]) => name),
      ['system', 'mori', 'cart 40 %'],
    );
    assert.equal(drawing.match(/<circle class="mark"/g)?.length, 2);
    assert.match(drawing, /class="mark hypothesis"[^>]*><title>2026-03-01 14:45 Hypothesis 1: A slow query</);
  });

  it('has its impact intervals, as strong as their fraction', () => {
    assert.match(drawing, /<rect class="interval" x="130"[^>]*fill-opacity="0\.40"/);
  });

  it('says in words what it shows, in the language of the document', () => {
    assert.match(
      drawing,
      /role="img" aria-label="Timeline of the incident\. Started 2026-03-01 14:30; .*2 h\. The table below/,
    );
    assert.match(draw(incident(rows).replace('Errors', 'エラーが出る')) ?? '', /aria-label="インシデントの時系列図/);
  });

  for (const [what, text] of [
    ['a page that is none of ours', '# A\n\n| a | b |\n| - | - |\n| 1 | 2 |\n'],
    ['an incident without times', '---\nkind: postmortem\n---\n\n# A\n'],
    ['an incident that has not gone on yet', '---\nkind: postmortem\ntimezone: UTC\nstarted: 2026-03-01 14:30\n---\n'],
  ] as const) {
    it(`is nothing for ${what}`, () => assert.equal(draw(text), undefined));
  }

  it('has no markup of the document in it', () => {
    const hostile = fc.string({ unit: 'grapheme', maxLength: 40 }).map((words) => words.replace(/[\r\n|]/g, ' '));
    fc.assert(
      fc.property(hostile, hostile, hostile, (event, actor, notes) => {
        const html =
          draw(incident(`| 14:31 | x${event}"><img src=x onerror=a> | ${actor} | ${notes}</svg> |\n${rows}`)) ?? '';
        assert.doesNotMatch(html.replace(/<\/?(?:figure|svg|title|rect|text|line|circle|path)\b[^<>]*>/g, ''), /[<>]/);
        assert.doesNotMatch(html, /<(?:img|script)/);
      }),
    );
  });

  it('grows with the rows, not with their square', () => {
    const many = (count: number) =>
      incident(
        Array.from(
          { length: count },
          (_, index) => `| 14:${30 + (index % 30)} | Event ${index} | actor${index % 20} | x |\n`,
        )
          .sort()
          .join(''),
      );
    const timed = (text: string) => {
      const begun = cpuTime();
      draw(text);
      return cpuTime() - begun;
    };
    timed(many(200));
    assert.ok(timed(many(4000)) < 4000);
  });
});
