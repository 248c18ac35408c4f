import assert from 'node:assert/strict';
import { problemsOf } from '../../../support/fixtures.ts';

const page = (command: string, more = '') =>
  `# A\n\n## Meaning\n\nx\n\n## Impact\n\ny\n\n## Mitigation\n\n${more}\n\n\`\`\`bash\n${command}\n\`\`\`\n`;
const isTold = (text: string) => problemsOf('a.md', text).some(({ code }) => code === 'runbook/destructive-command');

describe('a command on a page that destroys', () => {
  it('is told of, unless the page has a word on what can be lost or how to get it back', () => {
    assert.ok(isTold(page('rm -rf /var/lib/search')));
    assert.ok(!isTold(page('rm -rf /var/lib/search', 'Restore the snapshot if it was the wrong one.')));
    assert.ok(!isTold(page('rm -rf /var/lib/search\nkubectl rollout undo deploy/search')));
  });

  it('is no such word itself', () => {
    assert.ok(isTold(page('aws s3 rm s3://backups --recursive')));
    assert.ok(isTold(page('aws s3 rm s3://backups --recursive\nrm -rf /backup')));
    assert.ok(!isTold(page('aws s3 rm s3://backups --recursive', 'There is no way to recover them.')));
  });
});
