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
  show,
} from '../../editor/support/editor.ts';

/**
 * What is measured once in this extension host; run.mjs makes a table of it. Times in milliseconds, memory in megabytes.
 * Without us the same is done; the first three are absent then.
 */
interface Figures {
  activation?: number;
  openFindings?: number;
  allFindings?: number;
  longestTurnReading: Turn;
  longestTurnOpening: Turn;
  keystrokes: Record<string, readonly number[]>;
  longestTurnTyping: Turn;
  heap: number;
  resident: number;
  peak: number;
}

/** `planted`: how many files have a mistake; `shown`: one of them; `isOurs`: whether our extension is there. */
const { planted, shown, isOurs } = JSON.parse(readFileSync(fileIn('measure.json').fsPath, 'utf8'));

/** A time without a turn of the event loop. */
interface Turn {
  readonly passed: number;
  /** How long this thread was at work: the rest it waited for a processor. */
  readonly worked: number;
}

/** The longest time without a turn while something goes on, and the longest time of work. */
async function longestTurn(during: () => Promise<void>): Promise<Turn> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  let worked = 0;
  let before = workedSoFar();
  const timer = setInterval(() => {
    const now = workedSoFar();
    worked = Math.max(worked, now - before);
    before = now;
  }, 2);
  delay.enable();
  await during();
  delay.disable();
  clearInterval(timer);
  return { passed: delay.max / 1e6, worked };
}

/** The processor time of this thread, where Node tells it; else of the whole process. */
function workedSoFar(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => NodeJS.CpuUsage };
  const { user, system } = threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}

function longestOf(turns: readonly Turn[]): Turn {
  return {
    passed: Math.max(...turns.map(({ passed }) => passed)),
    worked: Math.max(...turns.map(({ worked }) => worked)),
  };
}

/** Opens a document, and waits until it has its findings, and then until all others that should have some have them. */
async function reading(): Promise<Pick<Figures, 'openFindings' | 'allFindings' | 'longestTurnReading'>> {
  const when: { openFindings?: number; allFindings?: number } = {};
  const longestTurnReading = await longestTurn(async () => {
    const { document } = await show(fileIn(shown));
    if (!isOurs) return pause(5000);
    await eventually(
      () => diagnosticsOf(document.uri),
      ({ length }) => length > 0,
      300_000,
    );
    when.openFindings = performance.now();
    // Rarely: to ask for all findings costs time and memory that would be counted as ours.
    while (filesWithFindings() < planted) await pause(100);
    when.allFindings = performance.now();
  });
  return { ...when, longestTurnReading };
}

function filesWithFindings(): number {
  const all = vscode.languages.getDiagnostics();
  return all.filter(([, problems]) => problems.some(({ source }) => source === 'hansei')).length;
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
    while (isOurs && diagnosticsOf(document.uri).length !== expected)
      await new Promise((resolve) => setImmediate(resolve));
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

/** Opens a short and a long document, and types into each. */
async function openAndType(): Promise<Pick<Figures, 'keystrokes' | 'longestTurnOpening' | 'longestTurnTyping'>> {
  const times: Record<string, readonly number[]> = {};
  const opening: Turn[] = [];
  const typing: Turn[] = [];
  for (const [lines, steps] of [
    [600, 100],
    [5000, 832],
  ] as const) {
    const opened = longestTurn(async () => {
      await open(`typed-${lines}.yml`, runbook(steps));
      // Outline, links and lenses are asked for some time after the findings are there.
      await pause(1000);
    });
    opening.push(await opened);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.deepEqual(diagnosticsOf(editor.document.uri), []);
    const typed = longestTurn(async () => {
      times[lines] = await keystrokes(editor, 'estimated_time: 5m', 'estimated_time: 5 parsecs');
    });
    typing.push(await typed);
  }
  return { keystrokes: times, longestTurnOpening: longestOf(opening), longestTurnTyping: longestOf(typing) };
}

/** Until what waits to be collected is, and V8 has given back what it no longer uses: it does so when left alone for long. */
async function rest(): Promise<void> {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  await pause(45_000);
}

describe('an editor with many documents', function () {
  this.timeout(600_000);
  after(closeAll);

  it('is measured', async () => {
    const times = { ...(await reading()), ...(await openAndType()) };
    await rest();
    const { heapUsed, rss } = process.memoryUsage();
    const peak = process.resourceUsage().maxRSS * 1024;
    const figures: Figures = { ...times, heap: heapUsed / 1e6, resident: rss / 1e6, peak: peak / 1e6 };
    if (isOurs) figures.activation = extension().exports.activationTime;
    writeFileSync(process.env['FIGURES'] as string, JSON.stringify(figures));
  });
});
