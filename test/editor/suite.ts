import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';

/**
 * Runs the tests that `load` declares, in the extension host, and rejects when one fails.
 * The report goes to the file named by TEST_REPORT, as the console there carries VS Code's own lines too.
 */
export async function runSuite(load: () => void): Promise<void> {
  Mocha.reporters.Base.consoleLog = report;
  const failures = await runMocha(load);
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

async function runMocha(load: () => void): Promise<number> {
  const grep = process.env['TEST_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: false,
    timeout: 180_000,
    // Once more when one fails: on a busy machine VS Code may read a file anew, of which it is told late, just then.
    retries: 1,
    ...(grep ? { grep } : {}),
  });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, null, mocha);
  try {
    load();
  } catch (error) {
    report('The tests do not load:', error);
    return 1;
  }
  return new Promise((resolve) => {
    mocha.run(resolve);
  });
}

function report(...values: unknown[]): void {
  const file = process.env['TEST_REPORT'];
  const text = `${format(...values)}\n`;
  if (file) appendFileSync(file, text);
  else process.stdout.write(text);
}
