import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Driver, startPackaged, themeNames } from './driver.ts';

const workspace = resolve(__dirname, '../../examples');

describe('the engineer who writes a postmortem', () => {
  // Anew for each: what has been mended once cannot be mended when the test is tried again.
  let driver: Driver;
  beforeEach(async () => {
    driver = await startPackaged({ workspace });
  });
  afterEach(() => driver.stop());

  it('sees what is wrong, on the exact words, and mends it with a quick fix', async () => {
    await driver.openFile('incidents/inc-2026-007-dns.md');
    await driver.squiggles('error').first().waitFor();
    await driver.quickFix('56 minutes', 'Change to “46 minutes”');
    assert.match(await driver.save('incidents/inc-2026-007-dns.md'), /\*\*Duration:\*\* 46 minutes/);
    await driver.screenshot('author-quick-fix-dark');
  });

  it('reads duration, losses and error budget above the basic facts', async () => {
    await driver.page.setViewportSize({ width: 1440, height: 820 });
    await driver.openFile('incidents/inc-2026-003-cart-pool.md');
    const lenses = (await driver.codeLenses()).join(' ');
    assert.match(lenses, /2 h 15 min/);
    assert.match(lenses, /168,000/);
    assert.match(lenses, /\$1,680,000/);
    assert.match(lenses, /129\.6 %/);
    await driver.screenshot('author-impact-dark');
  });
});

describe('the reviewer', () => {
  let driver: Driver;
  before(async () => {
    driver = await startPackaged({ workspace, theme: 'light' });
  });
  after(() => driver.stop());

  it('finds the problems of the whole repository in the Problems panel, also of files that are not open', async () => {
    await driver.openFile('hansei.yml');
    await driver.problems(5);
    for (const file of ['inc-2026-007-dns.md', 'mail-template.yml', 'queue_analysis.yml']) {
      await driver.findProblem(file, file, 1);
    }
    await driver.page.locator('.panel input[placeholder*="Filter"]').first().fill('');
    await driver.problems(5);
    await driver.screenshot('reviewer-problems-light');
  });
});

describe('the person on call', () => {
  it('searches in the palette and in the view, with the keyboard alone', async () => {
    const driver = await startPackaged({ workspace });
    try {
      await driver.runCommand('Hansei: Find by Symptom');
      await driver.quickInput.fill('conection pool exausted');
      await driver.quickPickRows('Connection pool exhausted').first().waitFor();
      for (const theme of themeNames) {
        await driver.useTheme(theme);
        await driver.screenshot(`on-call-palette-${theme}`);
      }
      await driver.page.keyboard.press('Enter');
      await driver.page.locator('.tab.active[data-resource-name="cart-pool.yml"]').waitFor();
      assert.equal(await driver.cursorLine(), 3);

      await driver.openView('Hansei');
      const view = await driver.webview('form[role=search]');
      const query = view.locator('input.query');
      await query.fill('ディスクがいっぱい');
      await view.locator('.entry', { hasText: 'ディスク容量が不足する' }).first().waitFor();
      assert.ok((await view.locator('mark').count()) > 0);
      // What nobody states is not shown: an incident has no success rate.
      const incident = view.locator('.entry', { has: view.locator('.badge', { hasText: /^incident$/ }) });
      await incident.filter({ hasText: 'First step' }).first().waitFor();
      assert.equal(await incident.filter({ hasText: 'success rate' }).count(), 0);
      assert.ok((await view.locator('.entry', { hasText: 'success rate' }).count()) > 0);
      const colorOf = (name: string) =>
        view.evaluate<string>(`getComputedStyle(document.querySelector('${name}')).color`);
      for (const theme of themeNames) {
        await driver.useTheme(theme, view);
        // VS Code's own style gives code another color, for another background.
        assert.equal(await colorOf('code'), await colorOf('body'));
        await driver.screenshot(`on-call-view-${theme}`);
        await query.press('ArrowDown');
        // High contrast gives everything a border of nearly the color of the focus.
        assert.equal(await view.evaluate(outlineOfFocused), theme.startsWith('contrast') ? '2px' : '1px');
        await view.locator('.entry:focus').press('Escape');
      }
      assert.deepEqual(await view.evaluate(beyondNarrow), []);
      // The list of action items below it leaves the search most of the side bar.
      assert.ok((await view.evaluate<number>('innerHeight')) > 400);
      await query.press('ArrowDown');
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
        assert.equal(await view.evaluate(isTitleInSight), true);
        await view.locator('.entry:focus').press(key);
      }
      assert.equal(await view.evaluate(isTitleInSight), true);
      await view.locator('.entry:focus').press('End');
      assert.equal(await view.evaluate(isTitleInSight), true);
      await view.locator('.entry:focus').press('Escape');
      const isAtTop = () => view.evaluate<boolean>('document.scrollingElement.scrollTop === 0');
      assert.equal(await isAtTop(), true);
      // Whoever searches anew sees the best of what is found then, however far down they were.
      await view.evaluate('scrollTo(0, 600)');
      assert.equal(await isAtTop(), false);
      await query.fill('ディスクの容量');
      await driver.until('the top of the page', isAtTop);
      await query.fill('ディスクがいっぱい');
      await view.locator('.entry', { hasText: 'ディスク容量が不足する' }).first().waitFor();
      await query.press('ArrowDown');
      await view.locator('.entry:focus').press('Enter');
      await driver.page.locator('.tab.active[data-resource-name="ja-disk.yml"]').waitFor();
    } finally {
      await driver.stop();
    }
  });
});

describe('an empty folder', () => {
  it('is told so, and set up', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'ui-empty-'));
    const driver = await startPackaged({ workspace: empty });
    try {
      await driver.runCommand('Hansei: Review the Knowledge Base…');
      await driver.toast('There is no knowledge entry in this workspace yet.').waitFor();
      await driver.runCommand('Hansei: Find by Symptom');
      await driver.quickPickRows('No documents here yet: open your repository, or start with').waitFor();
      await driver.page.keyboard.press('Escape');
      await driver.runCommand('Hansei: Set Up This Repository');
      await driver.page.locator('.tab.active[data-resource-name="timeline.md"]').waitFor();
      assert.match((await driver.codeLenses()).join(' '), /2 h 15 min/);
    } finally {
      await driver.stop();
      rmSync(empty, { recursive: true, force: true });
    }
  });
});

/** Runs in the page: gives the beginnings of what does not fit when the side bar is 170 pixels wide. */
const beyondNarrow = `
  document.body.style.width = '146px';
  const parts = [...document.querySelectorAll('.entry, .entry *')];
  const beyond = parts.filter((part) => part.getBoundingClientRect().right > 171);
  document.body.style.width = '';
  beyond.map((part) => part.outerHTML.slice(0, 80));
`;

describe('the palette', () => {
  it('shows commands as they are written: $(date) is no icon of VS Code there', async () => {
    const small = mkdtempSync(join(tmpdir(), 'ui-small-'));
    const entry = `knowledge_entry:
  id: kb-pool
  title: "Pool of $(hostname) exhausted"
  symptom: { description: "No connection in the pool", keywords: [pool] }
  solutions:
    - { id: drain, steps: ["kubectl drain $(hostname)"] }
`;
    writeFileSync(join(small, 'entry.yml'), entry);
    const driver = await startPackaged({ workspace: small });
    try {
      await driver.runCommand('Hansei: Find by Symptom');
      await driver.quickInput.fill('pool exhausted');
      await driver.quickPickRows('Pool of $(hostname) exhausted').first().waitFor();
      await driver.quickPickRows('kubectl drain $(hostname)').first().waitFor();
    } finally {
      await driver.stop();
      rmSync(small, { recursive: true, force: true });
    }
  });

  it('does not say that nothing is there while it reads', async () => {
    const large = mkdtempSync(join(tmpdir(), 'ui-large-'));
    const entry = readFileSync(join(workspace, 'knowledge/cart-pool.yml'), 'utf8');
    for (let number = 0; number < 1500; number++)
      writeFileSync(join(large, `${number}.yml`), entry.replaceAll('kb-cart-pool', `kb-${number}`));
    const driver = await startPackaged({ workspace: large });
    try {
      await driver.runCommand('Hansei: Find by Symptom');
      const hints = driver.quickPickRows('No knowledge entry');
      const found = driver.quickPickRows('Connection pool exhausted').first();
      await driver.quickInput.fill('connection pool exhausted');
      let wasDenied = false;
      await driver.until('results', async () => {
        wasDenied ||= await hints.first().isVisible();
        return wasDenied || found.isVisible();
      });
      assert.equal(wasDenied, false);
    } finally {
      await driver.stop();
      rmSync(large, { recursive: true, force: true });
    }
  });

  it('stays at the chosen result when something is found anew meanwhile', async () => {
    const driver = await startPackaged({ workspace });
    try {
      await driver.runCommand('Hansei: Find by Symptom');
      await driver.quickInput.fill('connection pool exhausted');
      await driver.quickPickRows('Cart answers 503').filter({ hasText: 'weaker match' }).first().waitFor();
      await driver.page.keyboard.press('ArrowDown');
      const chosen = driver.quickPickRows().and(driver.page.locator('.focused'));
      const id = async () => /· (.+)/.exec(await chosen.innerText())?.[1];
      const before = await id();
      assert.notEqual(before, undefined);
      const entry = driver.readFile('knowledge/cart-pool.yml').replaceAll('kb-cart-pool', 'kb-new');
      writeFileSync(join(driver.workspace, 'knowledge/new.yml'), entry);
      await driver.quickPickRows('kb-new').first().waitFor();
      await driver.until('the result to be chosen still', async () => (await id()) === before);
    } finally {
      await driver.stop();
    }
  });

  it('is at the best result, also when that is found last, as long as nobody has gone to another', async () => {
    const driver = await startPackaged({ workspace });
    try {
      await driver.runCommand('Hansei: Find by Symptom');
      await driver.quickInput.fill('connection pool exhausted');
      const best = driver.quickPickRows().and(driver.page.locator('.focused'));
      await best.filter({ hasText: 'kb-cart-pool' }).waitFor();
      const symptom = '{ description: connection pool exhausted, signals: [connection pool exhausted] }';
      const entry = `knowledge_entry:\n  id: kb-better\n  title: connection pool exhausted\n  symptom: ${symptom}\n`;
      writeFileSync(join(driver.workspace, 'knowledge/new.yml'), entry);
      await best.filter({ hasText: 'kb-better' }).waitFor();
    } finally {
      await driver.stop();
    }
  });
});

describe('a result whose file has gone', () => {
  it('says so instead of doing nothing', async () => {
    // Nobody tells the editor that the file goes.
    const driver = await startPackaged({ workspace, settings: { 'files.watcherExclude': { '**': true } } });
    try {
      await driver.runCommand('Hansei: Find by Symptom');
      await driver.quickInput.fill('connection pool exhausted');
      await driver.quickPickRows('kb-cart-pool').and(driver.page.locator('.focused')).waitFor();
      rmSync(join(driver.workspace, 'knowledge/cart-pool.yml'));
      await driver.page.keyboard.press('Enter');
      await driver.toast('knowledge/cart-pool.yml cannot be opened').waitFor();
    } finally {
      await driver.stop();
    }
  });
});

describe('Restricted Mode', () => {
  it('keeps every check', async () => {
    const driver = await startPackaged({ workspace, trust: false });
    try {
      await driver.openFile('runbooks/queue_analysis.yml');
      // The numbering is known from the file alone, the procedure that nobody wrote from the whole repository.
      await driver.squiggles('error').first().waitFor();
      await driver.findProblem('kafka_recovery', 'kafka_recovery');
    } finally {
      await driver.stop();
    }
  });
});

/** Runs in the page: the width of the line around what has the focus. */
const outlineOfFocused = 'getComputedStyle(document.activeElement).outlineWidth';

/** Runs in the page: whether nothing lies over the title of the result that has the focus. */
const isTitleInSight = `(() => {
  const title = document.activeElement.querySelector('.title');
  const { left, top, bottom } = title.getBoundingClientRect();
  return [top + 2, bottom - 2].every((y) => title.contains(document.elementFromPoint(left + 2, y)));
})()`;
