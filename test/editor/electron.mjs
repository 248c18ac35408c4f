// Runs a bundle of tests in VS Code: the installed desktop one when there is one and a display, else the npm one.
// Apart from run.mjs because @vscode/test-electron writes all that VS Code prints to this process's output.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { desktopVsCode } from '../host/desktop.mjs';

const { bundle, extension, workspace, profile } = JSON.parse(process.argv[2]);
const launcher = fileURLToPath(new URL('./launcher.mjs', import.meta.url));

try {
  await runTests({
    vscodeExecutablePath: desktopVsCode()?.executable ?? launcher,
    extensionDevelopmentPath: extension,
    extensionTestsPath: bundle,
    launchArgs: [
      workspace,
      `--user-data-dir=${join(profile, 'data')}`,
      `--extensions-dir=${join(profile, 'extensions')}`,
    ],
  });
} catch (error) {
  if (!(error instanceof TestRunFailedError)) console.error(error);
  process.exitCode = 1;
}
