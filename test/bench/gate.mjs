/**
 * Fails when checking has become slower, by ratios that hold on a busy machine: npm run bench:gate
 * Ours is measured in turns with reading the same files; limits.json has the ratios allowed, with room above the present
 * ones. Needs `npm run build` and nothing installed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countPlaced } from './findings.mjs';
import { measureInTurns } from './processes.mjs';
import { writeRepository } from './repository.mjs';
import { checkAgain, checkAll, floor } from './ways.mjs';

const limits = JSON.parse(readFileSync(join(import.meta.dirname, 'limits.json'), 'utf8'));
const temporary = mkdtempSync(join(tmpdir(), 'hansei-gate-'));

try {
  const [small, large] = [limits.files / 10, limits.files].map((count) => {
    const folder = join(temporary, `mixed-${count}`);
    return { folder, mistakes: writeRepository(folder, count) };
  });
  const ways = {
    reading: floor(large.folder),
    small: checkAll(small.folder),
    ours: checkAll(large.folder),
    again: checkAgain(large.folder),
  };
  const measured = measureInTurns(ways, 7);
  const { reading, ours } = measured;
  const figures = {
    timesReading: ours.wall / reading.wall,
    processorTimesReading: ours.user / reading.user,
    timesReadingUnchanged: measured.again.wall / reading.wall,
    growthTenfold: ours.user / measured.small.user,
    peakMB: ours.memory,
  };
  for (const [name, figure] of Object.entries(figures)) {
    const kept = figure <= limits[name];
    console.log(`${kept ? 'kept  ' : 'BROKEN'} ${name}: ${figure.toFixed(2)}, at most ${limits[name]}`);
    if (!kept) process.exitCode = 1;
  }
  const { exact } = countPlaced(ours.output, large.mistakes, large.folder);
  console.log(`${exact} of ${large.mistakes.length} planted mistakes at their exact range`);
  if (exact < large.mistakes.length) process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
