import type { Rca } from '../../../generated/types.ts';
import { isMap, type Pointer } from '../../document/value.ts';
import { factsOf } from '../../report/facts.ts';
import { titleOf } from '../../report/title.ts';
import { writtenDay } from '../../report/written-day.ts';
import { languageOf } from '../../text/language.ts';
import { type DayNumber, dayOf } from '../../time/day-number.ts';
import type { Unmodelled } from '../kind.ts';
import { type DueDate, parseDue } from './due-date.ts';
import { ownerOf } from './from-markdown.ts';
import type { TimeLimit } from './labels.ts';
import { type LayerName, layerNames } from './layer-words.ts';
import { analysisSections } from './sections.ts';

interface PlacedFactor {
  readonly at: Pointer;
  readonly layer: LayerName;
  readonly id: string | undefined;
  readonly isAccepted: boolean;
}

export interface PlacedAction {
  readonly at: Pointer;
  readonly text: string;
  readonly isDone: boolean;
  readonly due: DueDate | undefined;
  readonly factors: readonly string[];
  /** Lower case; undefined when none is given. */
  readonly type: string | undefined;
  /** What the headings above the action give as its limit. */
  readonly limit: TimeLimit | undefined;
}

/** An analysis with its dates worked out. */
export interface RcaModel {
  readonly layers: readonly { readonly name: LayerName; readonly at: Pointer; readonly isEmpty: boolean }[];
  readonly factors: readonly PlacedFactor[];
  readonly actions: readonly PlacedAction[];
  /** The day that horizons count from: that of the analysis, else of the incident's resolution, where the file tells. */
  readonly baseDay: DayNumber | undefined;
  /** True for a file that is an analysis in the first place, and not a timeline that has one. */
  readonly isOwn: boolean;
}

/** Reads factors and actions of an analysis, and works out when these are due. */
export function modelOf(document: Unmodelled<Rca>): RcaModel {
  const { value, markdown } = document;
  const present = layerNames.flatMap((name) =>
    value.layers?.[name] === undefined ? [] : [{ name, at: `/layers/${name}`, factors: value.layers[name] }],
  );
  const baseDay = dayOf(value.date) ?? resolutionDay(document);
  return {
    layers: present.map(({ name, at, factors }) => ({ name, at, isEmpty: factors.length === 0 })),
    factors: present.flatMap(({ name, at, factors }) =>
      factors.map(({ id, accepted_risk: risk }, index) => ({
        at: `${at}/${index}`,
        layer: name,
        id,
        isAccepted: risk !== undefined,
      })),
    ),
    actions: actionsOf(document, baseDay),
    baseDay,
    isOwn: markdown === undefined || ownerOf(markdown) === 'rca',
  };
}

const doneWords =
  /^(?:done|completed?|closed|resolved|finished|fixed|shipped|merged|released|済み?|完了|対応済み?|実施済み?|終了|クローズ)(?![a-z])|^[\d/年月日-]{3,11}\s?に?(?:完了|(?:対応|実施)?済み?)|^(?:✅|☑|✔)|\*\*DONE\*\*/i;

/** Ticked, struck out, followed by `(done)`, or told in the past: `We have moved it`, `It has been documented`. */
function isToldAsDone(text: string): boolean {
  const plain = text.trim().slice(0, 2000);
  return /^(?:✅|☑|✔)|^【(?:対応|実施)?(?:済み?|完了)】|^~~.*~~$|[(（](?:done|completed|(?:対応|実施|導入|反映)?済み?|(?:対応|実施)?完了)[)）]\.?$|^We(?:['’]ve| have)? (?!need\b)[a-z/]+ed\b|\b(?:has|have) been [a-z]+ed\.?$/i.test(
    plain,
  );
}

function actionsOf(
  { value, source, markdown }: Unmodelled<Rca>,
  baseDay: DayNumber | undefined,
): readonly PlacedAction[] {
  const limits =
    markdown === undefined
      ? []
      : analysisSections(markdown).actions.filter(
          ({ limit, section }) => limit !== undefined && section.blocks.length > 0,
        );
  let next = 0;
  return (value.actions ?? []).map((action, index) => {
    const at = `/actions/${index}`;
    const offset = source.find(at)?.start ?? -1;
    while ((limits[next]?.section.blocks.at(-1)?.span.end ?? Number.POSITIVE_INFINITY) < offset) next++;
    const isWithin = (limits[next]?.section.heading?.span.start ?? Number.POSITIVE_INFINITY) <= offset;
    return {
      at,
      text: action.text ?? '',
      isDone:
        action.done === true ||
        isToldAsDone(action.text ?? '') ||
        doneWords.test(action.status ?? '') ||
        /\*\*DONE\*\*|\bDONE\.?$/.test((action.proof ?? '').trimEnd()),
      due:
        action.due === undefined || action.due === ''
          ? undefined
          : parseDue(action.due, baseDay, languageOf(`${action.due} ${action.text}`)),
      factors: (action.factor ?? '')
        .split(/[,、，・&/;\s]+/)
        .map((id) => id.replace(/^\[|\]$/g, ''))
        .filter((id) => id !== ''),
      type: action.type?.trim().toLowerCase(),
      limit: isWithin ? limits[next]?.limit : undefined,
    };
  });
}

/** The day on which the file's own incident was resolved. */
function resolutionDay({ markdown }: Unmodelled<Rca>): DayNumber | undefined {
  if (markdown === undefined) return undefined;
  const front = markdown.frontMatter?.document.value;
  const written = isMap(front) && typeof front['resolved'] === 'string' ? front['resolved'] : undefined;
  if (written !== undefined) return dayOf(written);
  const facts = factsOf(markdown, []);
  const find = (pointer: Pointer) => facts.find((fact) => fact.pointer === pointer)?.value;
  const [resolved, started] = [find('/resolved'), find('/started')];
  const day = typeof resolved === 'string' ? dayOf(resolved) : undefined;
  if (day !== undefined || typeof started !== 'string' || typeof resolved !== 'string') return day;
  // Clock times alone are of the day that the title names.
  return dayOf(started) ?? dayOf(writtenDay(titleOf(markdown)?.title.text ?? ''));
}
