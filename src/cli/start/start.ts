import { join } from 'node:path';
import { linkModules } from '../../core/link-modules.ts';
import { CompiledCode } from './compiled-code.ts';

type Program = typeof import('../main.ts');

/**
 * What Node runs: `dist/cli.js`. It loads the program with what an earlier run has compiled of it, kept beside it as Python
 * keeps `__pycache__`: whoever may write there may change the program itself, so what lies there is trusted as it is. Half
 * of the time of a check of one file.
 */
const code = new CompiledCode(__dirname, join(__dirname, 'compiled'));
let program: Program | undefined;

// Code that was compiled under other flags than the present ones is not taken.
const plainly = <T>(run: () => T) => (program === undefined ? run() : program.underPlainFlags(run));
const load = linkModules(
  (path) => plainly(() => code.functionOf(path, program?.areManyExpected() === true)),
  (name) => require(name),
);

process.once('exit', () => plainly(() => code.keep()));
program = load('chunks/main.js') as Program;
