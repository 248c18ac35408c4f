import assert from 'node:assert/strict';
import {
  answersAsFrontMatter,
  impactQuestions,
  isWorthAsking,
  questionsAbout,
} from '../../../src/core/actions/impact-questions.ts';

function question(input: string) {
  const found = impactQuestions.find((candidate) => candidate.input === input);
  assert.ok(found, `${input} is asked for`);
  return found;
}

const good: readonly (readonly [input: string, answer: string, value: string | number])[] = [
  ['affected_users', '12,000', 12000],
  ['affected_users', '１２０００', 12000],
  ['normal_tps', '0.5', 0.5],
  ['revenue_per_transaction', ' 3,200.50 ', 3200.5],
  ['currency', 'jpy', 'JPY'],
  ['sla', '99.9 %', 99.9],
  ['sla', '99.95％', 99.95],
  ['started', '2026-03-01 14:30 JST', '2026-03-01 14:30 JST'],
  ['resolved', '2026年3月1日 16時45分', '2026年3月1日 16時45分'],
];

const bad: readonly (readonly [input: string, answer: string])[] = [
  ['affected_users', '1.5'],
  ['affected_users', '-3'],
  ['normal_tps', 'many'],
  ['normal_tps', '1e9'],
  ['normal_tps', '1,00'],
  ['currency', 'YEN'],
  ['currency', '円'],
  ['sla', '0.999'],
  ['sla', '101'],
  ['started', '14:30'],
  ['started', '2026-02-30 14:30'],
  ['started', 'yesterday'],
];

describe('questions about impact', () => {
  for (const [input, answer, value] of good) {
    it(`${input}: “${answer}” is ${value}`, () => assert.deepEqual(question(input).read(answer), { value }));
  }

  for (const [input, answer] of bad) {
    it(`${input}: “${answer}” is refused in words`, () => {
      const read = question(input).read(answer);
      assert.ok('fault' in read);
      assert.match(read.fault.ja, /[\u3040-\u30ff]/);
    });
  }

  it('are asked only about what is missing', () => {
    assert.deepEqual(
      questionsAbout(['sla', 'mitigated', 'normal_tps']).map(({ input }) => input),
      ['normal_tps', 'sla'],
    );
  });

  it('ask for a currency only when there is an amount', () => {
    const missing = ['revenue_per_transaction', 'currency'] as const;
    const amount = question('revenue_per_transaction');
    assert.equal(isWorthAsking(question('currency'), missing, new Map()), false);
    assert.equal(isWorthAsking(question('currency'), missing, new Map([[amount, 5]])), true);
    assert.equal(isWorthAsking(question('currency'), ['currency'], new Map()), true);
  });

  it('put the answers where the document keeps them', () => {
    const answers = new Map<ReturnType<typeof question>, string | number>([
      [question('resolved'), '2026-03-01 16:45'],
      [question('normal_tps'), 50],
      [question('currency'), 'USD'],
      [question('sla'), 99.9],
    ]);
    assert.deepEqual(answersAsFrontMatter(answers), {
      resolved: '2026-03-01 16:45',
      impact: { normal_tps: 50, currency: 'USD' },
      sla: { target: 99.9 },
    });
  });
});
