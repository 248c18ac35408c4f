import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/span.ts';
import { problemsOf, workspaceOf } from '../../../support/fixtures.ts';

const runbook = (id: string) => `---
diagnostic_procedure:
  metadata: { id: ${id}, title: Look }
  step_by_step:
    1: { description: Look at the dashboard }
`;
const alerts = (url: string) => `groups:
  - name: cart
    rules:
      - alert: CartErrors
        expr: a > 1
        annotations: { runbook_url: https://cart.example/CartErrors }
      - alert: CartSlow
        expr: b > 2
        annotations: { runbook_url: ${url} }
${runbook('CartErrors')}${runbook('carts')}`;

describe('the link of an alert to a runbook that is not there', () => {
  const cases: readonly (readonly [written: string, fixed: string])[] = [
    ['https://cart.example/cart', 'https://cart.example/carts'],
    ['https://cart.example/cart/cart', 'https://cart.example/cart/carts'],
    ['"https://cart.example/cart#cart"', '"https://cart.example/carts#cart"'],
    ["'https://cart.example/cart/'", "'https://cart.example/carts/'"],
  ];
  for (const [written, fixed] of cases)
    it(`${written}: its page is corrected, and nothing else`, () => {
      const text = alerts(written);
      const problem = problemsOf('carts.yml', text).find(({ code }) => code === 'alerts/missing-runbook');
      assert.equal(problem?.fixes[0]?.title.en, 'Change to “carts”');
      assert.match(problem.message.en, / Did you mean “carts”\?$/);
      assert.equal(applyEdits(text, problem.fixes[0]?.edits ?? []), alerts(fixed));
    });

  const told = (url: string, runbooks: Readonly<Record<string, string>>) => {
    const workspace = workspaceOf({ 'alerts/a.yml': alerts(url), ...runbooks });
    const [problem] = workspace.problems('alerts/a.yml');
    return [problem?.message.en.replace(/^.*link\.\s*/, ''), problem?.fixes[0]?.title.en];
  };
  it('is corrected to the id of a runbook that is not alone in its file', () => {
    const both = { 'runbooks/cart.yml': `${runbook('cart_slow_start')}${runbook('cart_empty')}` };
    const one = { 'runbooks/cart.yml': runbook('cart_slow_start') };
    const suggestion = (name: string) => [`Did you mean “${name}”?`, `Change to “${name}”`];
    assert.deepEqual(told('https://cart.example/cart_slow_sart', both), suggestion('cart_slow_start'));
    assert.deepEqual(told('https://cart.example/cart_slow_sart', one), suggestion('cart'));
  });
  it('is not taken for that of another alert where it names its own', () => {
    const others = `groups: [{ name: a, rules: [{ alert: CartSlots, expr: a, annotations: { runbook_url: https://cart.example/CartSlots } }] }]\n`;
    const page = { 'runbooks/CartSlots.yml': runbook('CartSlots') };
    assert.deepEqual(told('https://cart.example/CartSlow', { ...page, 'alerts/b.yml': others }), ['', undefined]);
    assert.deepEqual(
      told('https://cart.example/CartSlots2', { ...page, 'alerts/b.yml': others })[1],
      'Change to “CartSlots”',
    );
    assert.deepEqual(told('https://cart.example/CartSlow', page)[1], 'Change to “CartSlots”');
  });

  it('is not told of a page that is no runbook in our form, and lies with those that are', () => {
    const files = {
      'pages/cart/CartErrors.yml': runbook('CartErrors'),
      'pages/cart/CartSlow.md': '# CartSlow\n\nRestart it.\n',
    };
    const own = alerts('https://cart.example/cart/cartslow').replace(/---[\s\S]*$/, '');
    const codes = (others: Readonly<Record<string, string>>) =>
      workspaceOf({ 'alerts/a.yml': own, ...others })
        .problems('alerts/a.yml')
        .map(({ code }) => code);
    assert.deepEqual(codes(files), []);
    assert.deepEqual(codes({ ...files, 'pages/cart/CartSlow.md': '', 'other/CartSlow.md': '' }), []);
    const { 'pages/cart/CartErrors.yml': errors } = files;
    assert.deepEqual(codes({ 'pages/cart/CartErrors.yml': errors, 'other/CartSlow.md': '# CartSlow\n' }), [
      'alerts/missing-runbook',
    ]);
  });

  const codesOf = (url: string) => {
    const workspace = workspaceOf({ 'alerts/a.yml': alerts(url), 'runbooks/plain.md': 'x', 'alerts/near.md': 'x' });
    return workspace.problems('alerts/a.yml').map(({ code }) => code);
  };
  it('is told of a relative path to a file, without any other link of its kind', () => {
    for (const url of ['runbooks/gone.md', './gone.yml#steps', 'runbooks/plain.yml'])
      assert.deepEqual(codesOf(url), ['alerts/missing-runbook'], url);
  });
  it('is not told of a file that is there, whatever it holds, or of what may lie elsewhere', () => {
    const fine = ['runbooks/CartErrors.md', 'runbooks/plain.md', '../runbooks/plain.md', 'near.md'];
    const unknown = ['/wiki/gone.md', 'https://wiki.example/gone.md', 'ops/gone', '../../gone.md'];
    for (const url of [...fine, ...unknown]) assert.deepEqual(codesOf(url), [], url);
  });
});
