import { schema } from '../../../generated/schemas/timeline.ts';
import type { Timeline } from '../../../generated/types.ts';
import { validate } from '../../../generated/validators/timeline.js';
import { timeline as vocabularies } from '../../../generated/vocabularies.ts';
import { documentLinks } from '../../rules/document-links.ts';
import { placeholder } from '../../rules/placeholder.ts';
import { timeAmbiguous } from '../../rules/time-ambiguous.ts';
import { timeAssumedZone } from '../../rules/time-assumed-zone.ts';
import { timeNonexistent } from '../../rules/time-nonexistent.ts';
import { timeUnknownZone } from '../../rules/time-unknown-zone.ts';
import { timeUnreadable } from '../../rules/time-unreadable.ts';
import { unknownValue } from '../../rules/unknown-value.ts';
import { unlistedValue } from '../../rules/unlisted-value.ts';
import { allKeysBut } from '../../schema/describe.ts';
import type { KindBody } from '../kind.ts';
import { factsOf } from './facts.ts';
import { fromMarkdown } from './from-markdown.ts';
import { modelOf, type TimelineModel } from './model.ts';
import { contradictingInstant } from './rules/contradicting-instant.ts';
import { detectedBeforeStart } from './rules/detected-before-start.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { endBeforeStart } from './rules/end-before-start.ts';
import { fractionRange } from './rules/fraction-range.ts';
import { keyInstantOrder } from './rules/key-instant-order.ts';
import { missingKeyInstant } from './rules/missing-key-instant.ts';
import { mixedCurrency } from './rules/mixed-currency.ts';
import { negativeRate } from './rules/negative-rate.ts';
import { noActor } from './rules/no-actor.ts';
import { openHypothesis } from './rules/open-hypothesis.ts';
import { order } from './rules/order.ts';
import { outageWord } from './rules/outage-word.ts';
import { outsideIncident } from './rules/outside-incident.ts';
import { silentGap } from './rules/silent-gap.ts';
import { statedDuration } from './rules/stated-duration.ts';
import { targetRange } from './rules/target-range.ts';
import { unknownCurrency } from './rules/unknown-currency.ts';
import { unknownObjective } from './rules/unknown-objective.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { unnamedObjective } from './rules/unnamed-objective.ts';
import { unreadEvents } from './rules/unread-events.ts';
import { templates } from './templates.ts';

/** The basic facts of one incident and the table of what happened when. */
export const timelineKind = (): KindBody<Timeline, TimelineModel> => ({
  schema,
  validate,
  vocabularies,
  fromMarkdown,
  frontMatterKeys: () => allKeysBut(schema, ['events']),
  model: modelOf,
  rules: [
    placeholder,
    unknownValue(vocabularies),
    unlistedValue(vocabularies),
    timeUnreadable,
    timeUnknownZone,
    timeAssumedZone,
    timeAmbiguous,
    timeNonexistent,
    unreadEvents,
    order,
    outsideIncident,
    statedDuration,
    endBeforeStart,
    detectedBeforeStart,
    keyInstantOrder,
    contradictingInstant,
    silentGap,
    missingKeyInstant,
    openHypothesis,
    noActor,
    outageWord,
    fractionRange,
    targetRange,
    mixedCurrency,
    unknownCurrency,
    negativeRate,
    duplicateId,
    documentLinks,
    unknownReference,
    unknownObjective,
    unnamedObjective,
  ],
  facts: factsOf,
  templates,
});
