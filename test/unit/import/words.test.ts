import assert from 'node:assert/strict';
import { unknownExport } from '../../../src/core/messages/import.ts';

describe('what cannot be imported', () => {
  it('is named: a file, or what is on the clipboard', () => {
    const start = /^(.*) is not in a format/;
    assert.equal(start.exec(unknownExport('a.json').en)?.[1], 'a.json');
    assert.equal(start.exec(unknownExport(undefined).en)?.[1], 'What is on the clipboard');
    assert.match(unknownExport(undefined).ja, /^クリップボードの内容は/);
    assert.match(unknownExport('a.json').ja, /^a\.json は/);
  });
});
