import { percentOf } from '../../protocol/percent.ts';
import { filled, type ShownSolution, type ShownStep, shownOutcomes } from '../../protocol/search.ts';
import { button, element, listOf } from './elements.ts';
import type { CardContext } from './result-list.ts';

/** A solution: its first step, what speaks for it, and how it went. */
export function solutionBlock(key: string, solution: ShownSolution, context: CardContext): HTMLElement {
  const { words, place } = context;
  const block = element('div', { className: solution.recommended > 0 ? 'solution recommended' : 'solution' });
  const [first, ...rest] = solution.steps;
  if (first === undefined) return block;
  const heading = element('h3', { textContent: words.firstStep });
  if (solution.recommended > 0)
    heading.append(
      element('span', {
        className: 'badge',
        textContent: filled(words.recommended, String(solution.recommended)),
      }),
    );
  block.append(heading, stepLine(key, first, context), figures(solution, context));
  if (solution.learns) block.append(evidence(solution, context));
  if (solution.because.length > 0) {
    const why = place.details(words.why, [key, 'why', solution.id]);
    why.append(listOf('ul', solution.because));
    block.append(why);
  }
  if (rest.length > 0) {
    const all = place.details(`${words.allSteps} (${solution.steps.length})`, [key, 'steps', solution.id]);
    all.append(
      listOf(
        'ol',
        solution.steps.map((step) => stepLine(key, step, context)),
      ),
    );
    block.append(all);
  }
  if (solution.learns) block.append(outcomeRow(key, solution, context));
  return block;
}

/** What is known of it. Of a runbook or an incident nobody states how often it helps, or how risky it is. */
function figures({ id, successRate, risk, estimatedTime }: ShownSolution, { words }: CardContext): HTMLElement {
  const stated =
    successRate === undefined ? [] : [id, `${words.successRate} ${percentOf(successRate)}`, `${words.risk}: ${risk}`];
  const texts = [...stated, estimatedTime];
  return element('p', { className: 'figures', textContent: texts.filter((text) => text !== '').join(' · ') });
}

/** What the records say: count, interval, and the interval as a bar. */
function evidence({ record, successRate = 0 }: ShownSolution, { words }: CardContext): HTMLElement {
  const line = element('p', { className: 'figures evidence' });
  if (record === undefined) {
    line.textContent = words.stated;
    return line;
  }
  const { tried, success, low, high } = record;
  const values = [String(success), String(tried), percentOf(low), percentOf(high)];
  const bar = element('span', { className: 'bar' });
  bar.setAttribute('aria-hidden', 'true');
  const range = element('span', { className: 'range' });
  range.style.left = `${low * 100}%`;
  range.style.width = `${(high - low) * 100}%`;
  const rate = element('span', { className: 'rate' });
  rate.style.left = `${successRate * 100}%`;
  bar.append(range, rate);
  line.append(element('span', { textContent: filled(words.recordOf, ...values) }), bar);
  return line;
}

/** How it went; what was recorded here has a way back. */
function outcomeRow(key: string, { id, recorded }: ShownSolution, { words, post, place }: CardContext): HTMLElement {
  const row = element('div', { className: 'outcomes' });
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', `${words.howDidItGo} ${id}`);
  if (recorded !== undefined) {
    const undo = button('link', words.undo, () => post({ type: 'undo', key, solution: id }));
    undo.setAttribute('aria-label', `${words.undo}: ${id}, ${words.outcomes[recorded]}`);
    row.append(
      element('span', { textContent: filled(words.recorded, words.outcomes[recorded]) }),
      place.name(undo, key, 'outcome', id, 'undo'),
    );
    return row;
  }
  row.append(element('span', { textContent: words.howDidItGo }));
  for (const outcome of shownOutcomes) {
    const act = () => post({ type: 'outcome', key, solution: id, outcome });
    const made = button(`link outcome-${outcome}`, words.outcomes[outcome], act);
    made.setAttribute('aria-label', `${words.outcomes[outcome]}: ${id}`);
    row.append(place.name(made, key, 'outcome', id, outcome));
  }
  return row;
}

function stepLine(key: string, { text, commands }: ShownStep, { words, post, place }: CardContext): HTMLElement {
  const line = element('div', { className: 'step' });
  line.append(element('span', { textContent: text.replace(/`/g, '') }));
  for (const command of commands) {
    const row = element('div', { className: 'command' });
    const copy = button('copy', words.copy, () => post({ type: 'copy', text: command }));
    copy.setAttribute('aria-label', `${words.copy}: ${command}`);
    row.append(element('code', { textContent: command }), place.name(copy, key, 'copy', command));
    line.append(row);
  }
  return line;
}
