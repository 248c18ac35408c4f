// Loaded before a program (`--require`): what it requires of Node for paths, files and other programs is as on Windows, with
// the disk under `C:\`, which opens a file by its name in any case.
const childProcess = require('node:child_process');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { storedPath } = require('./stored-path.cjs');

const isOfWindows = (text) => typeof text === 'string' && /^(?:[A-Z]:)?\\/i.test(text);
const onDisk = (given) =>
  isOfWindows(given) ? storedPath(path.posix.normalize(given.replace(/^.:/, '').replaceAll('\\', '/'))) : given;
const onWindows = (given) => `C:${given.replaceAll('/', '\\')}`;

const directory = onWindows(process.cwd());
process.cwd = () => directory;
Object.defineProperty(process, 'platform', { value: 'win32' });

const instead = {
  'node:path': path.win32,
  'node:fs': {
    ...Object.fromEntries(Object.entries(fs).map(([name, value]) => [name, withPaths(name, value)])),
    constants: { ...fs.constants, O_NOFOLLOW: undefined },
  },
  'node:child_process': {
    ...childProcess,
    spawnSync: (command, args, options) =>
      childProcess.spawnSync(command, args.map(onDisk), { ...options, cwd: onDisk(options.cwd) }),
  },
};
const load = Module.prototype.require;
Module.prototype.require = function (name) {
  return instead[name] ?? load.call(this, name);
};

/** A function of `fs` that takes the paths of Windows. */
function withPaths(name, value) {
  if (typeof value !== 'function' || !name.endsWith('Sync')) return value;
  return (...given) => {
    const result = value(...given.map(onDisk));
    return name === 'realpathSync' ? onWindows(result) : result;
  };
}
