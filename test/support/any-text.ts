import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../../src/core/problem.ts';
import { applyEdits } from '../../src/core/text/span.ts';

interface Slip {
  /** Where, as a share of the text. */
  readonly at: number;
  /** How many characters go. */
  readonly length: number;
  readonly text: string;
}

/** Up to six slips of somebody who types: some of these pieces, or nothing, in place of a few characters. */
export function slips(pieces: readonly string[]): fc.Arbitrary<readonly Slip[]> {
  const slip = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.constantFrom(0, 0, 1, 3, 20, 120),
    text: fc.constantFrom(...pieces, ''),
  });
  return fc.array(slip, { maxLength: 6 });
}

/** A document after slips, one after the other. */
export function withSlips(document: string, made: readonly Slip[]): string {
  return made.reduce((current, { at, length, text }) => {
    const start = Math.floor(at * current.length);
    return current.slice(0, start) + text + current.slice(start + length);
  }, document);
}

/** Fails where a rule has failed, a problem lies outside of its text or is not to be seen, or a fix cannot be applied. */
export function expectSound(problems: readonly Problem[], text: string): void {
  for (const { code, span, fixes, related } of problems) {
    assert.notEqual(code, 'internal/rule-failed', text);
    for (const { start, end } of [span, ...related.map((place) => place.span)])
      assert.ok(start >= 0 && end > start && end <= text.length, `${code} ${start}..${end} of ${text.length}`);
    for (const { edits } of fixes) applyEdits(text, edits);
  }
}
