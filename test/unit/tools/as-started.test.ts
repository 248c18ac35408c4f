import assert from 'node:assert/strict';

interface Started {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: object;
}

describe('a program that is started', () => {
  let asStarted: (command: string, args: readonly string[], platform: string) => Started;
  before(async () => {
    ({ asStarted } = await import('../../../src/tools/as-started.mjs' as string));
  });

  it('is one line for a shell on Windows, with quotes around what may have spaces', () => {
    assert.deepEqual(
      asStarted('C:\\Microsoft VS Code\\bin\\code.cmd', ['--new-window', 'C:\\Users\\Mori Aoi'], 'win32'),
      {
        command: '"C:\\Microsoft VS Code\\bin\\code.cmd" "--new-window" "C:\\Users\\Mori Aoi"',
        args: [],
        options: { shell: true, windowsHide: true },
      },
    );
  });

  it('is what it is elsewhere', () => {
    assert.deepEqual(asStarted('/my apps/code', ['a b'], 'linux'), {
      command: '/my apps/code',
      args: ['a b'],
      options: {},
    });
  });
});
