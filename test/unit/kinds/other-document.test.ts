import assert from 'node:assert/strict';
import { workspaceOf } from '../../support/fixtures.ts';

describe('a root key that other programs use too', () => {
  for (const [text, isOurs] of [
    ['maintenance: true\n', false],
    ['maintenance: { enabled: true }\nimage: shop\n', false],
    ['maintenance:\nimage: shop\n', false],
    ['image: shop\nmaintenance: [a\n', false],
    ['- maintenance\n', false],
    ['maintenance:\n', true],
    ['maintenance: { task: [] }\n', true],
    ['maintenance: { tasks: [] }\nimage: shop\n', true],
    ['health_check: { path: /health }\nport: 80\n', false],
    ['health_check: { checks: [] }\n', true],
    ['maintenance:\n  enabled: true\n', false],
    ['maintenance: { tasks: { vacuum: nightly } }\n', false],
    ['maintenance: { tasks: [{ name: vacuum, cron: "0 2 * * *" }] }\n', false],
    ['maintenance: { title: Servers }\n', true],
    ['maintenance: { tasks: }\n', true],
    ['maintenance: { tasks: [{ id: logs }] }\n', true],
    ['maintenance: { taks: [{ id: logs, rrul: FREQ=DAILY, cron: no }] }\nimage: shop\n', true],
    ['maintenance: { runs: [{ task: logs, date: 2026-03-01 }] }\n', true],
    ['health_check: { path: /healthz, interval: 5s }\n', false],
    ['health_check:\n  command: ls\n', false],
    ['health_check: { checks: [{ url: "http://a" }] }\nserver: { port: 80 }\n', false],
    ['health_check: { checks: [{ name: db, url: "http://a" }] }\n', false],
    ['health_check: { checks: [{ name: Load, command: uptime }] }\nserver: { port: 80 }\n', true],
    ['health_check: { checks: [{ name: Load, comand: uptime, limits: { warning: 4 } }] }\n', true],
  ] as const)
    it(`${JSON.stringify(text)} is ${isOurs ? '' : 'not '}ours`, () =>
      assert.equal(workspaceOf({ 'a.yml': text }).isOurs('a.yml'), isOurs));
});
