import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inFolder } from '../support/command-line.ts';

describe('a clone', () => {
  it('holds the bytes that were committed, also where git would turn line breaks into those of Windows', () => {
    inFolder({ 'a.md': '# A\n\nText\n', 'b.yml': 'a: 1\r\n' }, (folder) => {
      const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
      git('init', '-q');
      git('config', 'core.autocrlf', 'true');
      cpSync(resolve(__dirname, '../../.gitattributes'), join(folder, '.gitattributes'));
      git('add', '-A');
      for (const name of ['a.md', 'b.yml']) {
        const path = join(folder, name);
        const before = readFileSync(path, 'utf8');
        rmSync(path);
        git('checkout-index', name);
        assert.equal(readFileSync(path, 'utf8'), before);
      }
    });
  });
});
