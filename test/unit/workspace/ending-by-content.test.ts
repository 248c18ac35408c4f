import assert from 'node:assert/strict';
import { kinds } from '../../../src/core/kinds/index.ts';
import { defaultSettings } from '../../../src/core/settings.ts';
import { endingByContent } from '../../../src/core/workspace/ending-by-content.ts';

const runbook = 'diagnostic_procedure:\n  metadata: { id: a, title: a }\n';
const headings = '# Meaning\n\nx\n\n# Diagnosis\n\ny\n\n# Mitigation\n\nz\n';
const comments = '# Meaning\n# Diagnosis\n# Mitigation\n';
const timeline = '---\nkind: timeline\n---\n# X\n';

describe('a text without a name', () => {
  const texts: readonly [name: string, text: string, ending: string][] = [
    ['a runbook', runbook, 'yml'],
    ['two documents', `---\n${runbook}---\n${runbook}`, 'yml'],
    ['JSON', '{"diagnostic_procedure": {}}', 'yml'],
    ['a runbook with a syntax error', `${runbook}  x: [\n`, 'yml'],
    ['a runbook with comments', comments + runbook, 'yml'],
    ['an alert rule', 'groups:\n  - name: g\n    rules:\n      - { alert: A, expr: up == 0 }\n', 'yml'],
    ['a timeline', timeline, 'md'],
    ['a timeline that quotes a runbook', `${timeline}\n\`\`\`yaml\n${runbook}\`\`\`\n`, 'md'],
    ['a page with the headings of a runbook', headings, 'md'],
    ['such a page that quotes one', `${headings}\n\`\`\`yaml\n${runbook}\`\`\`\n`, 'md'],
    ['YAML of somebody else', 'replicas: 3\n', 'md'],
    ['prose', 'Hello.\n', 'md'],
    ['nothing', '', 'md'],
  ];
  for (const [name, text, ending] of texts)
    it(`is read as ${ending}: ${name}`, () => assert.equal(endingByContent(text, kinds, defaultSettings), ending));
});
