#!/usr/bin/env node
// Takes the place of VS Code's executable for `runTests` of @vscode/test-electron: gets the same arguments, runs
// the tests in the VS Code of the npm registry, and ends with their exit code.
import { parseArgs } from 'node:util';
import { startWorkbench } from '../host/workbench.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

process.exitCode = await runTests();

async function runTests() {
  const workbench = await startWorkbench({
    release: process.env.VSCODE_RELEASE ?? 'current',
    workspace: positionals[0],
    extension: values.extensionDevelopmentPath,
    testsPath: values.extensionTestsPath,
    userDataFolder: values['user-data-dir'],
    extensionsFolder: values['extensions-dir'],
    onLog: (line) => console.log(line),
  });
  try {
    return await workbench.testsEnded;
  } finally {
    console.log(workbench.server.output());
    await workbench.stop();
  }
}
