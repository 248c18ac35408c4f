import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { workspaceOf } from '../support/fixtures.ts';

const folder = resolve(__dirname, '../../examples');

describe('the example repository', () => {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:md|yml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const documents = Object.fromEntries(
    files.map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );

  it('has the mistakes that its README lists, and no other', () => {
    const workspace = workspaceOf(documents, '2026-11-20');
    const found = Object.keys(documents)
      .sort()
      .flatMap((path) =>
        workspace
          .problems(path)
          .filter(({ code }) => code !== 'rca/overdue-action')
          .map(({ code }) => `${path} ${code}`),
      );
    assert.deepEqual(found, [
      'alerts/shop.yml alerts/missing-runbook',
      'incidents/inc-2026-007-dns.md timeline/detected-before-start',
      'incidents/inc-2026-007-dns.md timeline/stated-duration',
      'incidents/inc-2026-007-dns.md timeline/order',
      'incidents/inc-2026-007-dns.md rca/action-vague',
      'incidents/inc-2026-007-dns.md rca/action-owner',
      'incidents/inc-2026-009-migration.md timeline/stated-duration',
      'incidents/inc-2026-009-migration.md impact/fraction-range',
      'knowledge/mail-template.yml document/placeholder',
      'knowledge/mail-template.yml schema/unknown-key',
      'knowledge/mail-template.yml knowledge/missing-part',
      'knowledge/mail-template.yml taxonomy/unknown-value',
      'knowledge/mail-template.yml knowledge/unknown-cause',
      'runbooks/queue_analysis.yml runbook/step-numbering',
      'runbooks/queue_analysis.yml runbook/unknown-procedure',
    ]);
  });
});
