import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import {
  closeAll,
  diagnosticsOf,
  eventually,
  extension,
  fileIn,
  open,
  pause,
  rangeOf,
} from '../../editor/support/editor.ts';

/** What is measured once in this extension host; run.mjs makes a table of it. Times in milliseconds, memory in megabytes. */
interface Figures {
  activation: number;
  allFindings: number;
  longestTurnReading: number;
  keystrokes: Record<string, readonly number[]>;
  longestTurnTyping: number;
  heap: number;
  resident: number;
}

const { planted, isAwake } = JSON.parse(readFileSync(fileIn('measure.json').fsPath, 'utf8'));

/** The longest time without a turn while something goes on. */
async function longestTurn(during: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  await during();
  delay.disable();
  return delay.max / 1e6;
}

/** From a change to its findings, one after the other. */
async function keystrokes(editor: vscode.TextEditor, right: string, wrong: string): Promise<readonly number[]> {
  const { document } = editor;
  const before = diagnosticsOf(document.uri).length;
  const times: number[] = [];
  for (let count = 0; count < 40; count++) {
    const [from, to] = count % 2 === 0 ? [right, wrong] : [wrong, right];
    const expected = before + (count % 2 === 0 ? 1 : 0);
    await pause(30);
    const changed = new Promise<number>((resolve) => {
      const listener = vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
        if (uri.toString() !== document.uri.toString()) return;
        listener.dispose();
        resolve(performance.now());
      });
    });
    const edited = editor.edit((builder) => builder.replace(rangeOf(document, from), to));
    const begun = await changed;
    while (diagnosticsOf(document.uri).length !== expected) await new Promise((resolve) => setImmediate(resolve));
    times.push(performance.now() - begun);
    await edited;
  }
  return times;
}

function runbook(steps: number): string {
  const lines = Array.from({ length: steps }, (_, index) => [
    `    ${index + 1}:`,
    `      description: "Look at part ${index + 1}"`,
    '      commands:',
    '        - "kubectl logs -n shop deploy/cart --since=15m | tail -20"',
    '      expected_output: "Error patterns, or none"',
    '      estimated_time: 5m',
  ]);
  return `diagnostic_procedure:\n  metadata: { title: "Typed", category: performance }\n  step_by_step:\n${lines.flat().join('\n')}\n`;
}

describe('an editor with many documents', function () {
  this.timeout(600_000);
  after(closeAll);

  it('is measured', async () => {
    const figures: Partial<Figures> = {};
    if (isAwake) {
      const found = () =>
        vscode.languages.getDiagnostics().filter(([, problems]) => problems.some(({ source }) => source === 'hansei'));
      figures.longestTurnReading = await longestTurn(async () => {
        await extension().activate();
        await eventually(found, ({ length }) => length >= planted, 300_000);
        figures.allFindings = performance.now();
      });
      figures.activation = extension().exports.activationTime;
      figures.keystrokes = {};
      figures.longestTurnTyping = await longestTurn(async () => {
        for (const [lines, steps] of [
          [600, 100],
          [5000, 832],
        ] as const) {
          const editor = await open(`typed-${lines}.yml`, runbook(steps));
          await eventually(
            () => diagnosticsOf(editor.document.uri).length,
            (length) => length === 0,
          );
          (figures.keystrokes as Figures['keystrokes'])[lines] = await keystrokes(
            editor,
            'estimated_time: 5m',
            'estimated_time: 5 parsecs',
          );
        }
      });
      assert.ok(extension().exports.isAwake());
    } else assert.equal(extension().isActive && extension().exports.isAwake(), false);
    await pause(3000);
    // What stays, not what waits to be collected.
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    const { heapUsed, rss } = process.memoryUsage();
    const all = { ...figures, heap: heapUsed / 1e6, resident: rss / 1e6 };
    writeFileSync(process.env['FIGURES'] as string, JSON.stringify(all));
  });
});
