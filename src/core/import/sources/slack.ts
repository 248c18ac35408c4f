import * as say from '../../messages/import.ts';
import {
  type ImportContext,
  type ImportedEvent,
  type JsonSource,
  mostRecords,
  type SkippedRecord,
} from '../imported.ts';
import { epochAt, isJsonMap, type JsonMap, listAt, mapAt, textAt } from '../json-value.ts';

/**
 * Slack: the messages of a channel's day as an export has them, or of several, `{ users, messages }` among them. Pinned
 * messages and those with a chosen emoji are taken where there are any; else all that people wrote.
 */
export const slack: JsonSource = {
  name: 'slack',
  matches: (value) => messagesIn(value).some((entry) => isJsonMap(entry) && isMessage(entry)),
  read(value, context) {
    const names = namesIn(value);
    const events: ImportedEvent[] = [];
    const skipped: SkippedRecord[] = [];
    const all = messagesIn(value);
    const messages = all.slice(0, mostRecords);
    const isChosen = chooser(messages, context);
    for (const [index, entry] of messages.entries()) {
      const record = say.atPlace(`messages[${index}]`);
      const reason = isJsonMap(entry) ? reasonToSkip(entry, isChosen) : say.notARecord();
      if (reason === undefined) events.push(eventOf(entry as JsonMap, names));
      else skipped.push({ record, reason });
    }
    return { events, skipped, records: all.length };
  },
};

function messagesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isJsonMap(value) ? listAt(value, 'messages') : [];
}

function isMessage(entry: JsonMap): boolean {
  return entry['type'] === 'message' && /^\d{9,11}\.\d{1,9}$/.test(textAt(entry, 'ts') ?? '');
}

/** Subtypes that people cause by writing. */
const human = new Set(['', 'bot_message', 'thread_broadcast', 'file_share', 'me_message']);

function reasonToSkip(entry: JsonMap, isChosen: (entry: JsonMap) => boolean) {
  if (!isMessage(entry)) return say.notARecord();
  if (!isChosen(entry)) return say.notChosen();
  const subtype = textAt(entry, 'subtype') ?? '';
  if (!human.has(subtype)) return say.notHuman(subtype);
  if (epochAt(entry, 'ts') === undefined) return say.noTime('ts');
  return contentOf(entry) === '' ? say.noText() : undefined;
}

function chooser(messages: readonly unknown[], { reactions }: ImportContext): (entry: JsonMap) => boolean {
  const isMarked = (entry: JsonMap) => isPinned(entry) || hasReaction(entry, reactions);
  return messages.some((entry) => isJsonMap(entry) && isMarked(entry)) || reactions.length > 0 ? isMarked : () => true;
}

function isPinned(entry: JsonMap): boolean {
  return listAt(entry, 'pinned_to').length > 0;
}

function hasReaction(entry: JsonMap, wanted: readonly string[]): boolean {
  return listAt(entry, 'reactions').some(
    (reaction) => isJsonMap(reaction) && wanted.includes(textAt(reaction, 'name')?.split('::', 1)[0] ?? ''),
  );
}

/** The people's names by their ids, where the export has them. */
function namesIn(value: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const user of isJsonMap(value) ? listAt(value, 'users') : []) {
    const id = isJsonMap(user) ? textAt(user, 'id') : undefined;
    if (!isJsonMap(user) || id === undefined) continue;
    const profile = mapAt(user, 'profile');
    names.set(id, textAt(profile, 'display_name') ?? textAt(profile, 'real_name') ?? textAt(user, 'name') ?? id);
  }
  return names;
}

function eventOf(entry: JsonMap, names: ReadonlyMap<string, string>): ImportedEvent {
  const user = textAt(entry, 'user') ?? textAt(entry, 'bot_id') ?? '';
  const own = textAt(mapAt(entry, 'user_profile'), 'display_name') ?? textAt(mapAt(entry, 'user_profile'), 'real_name');
  return {
    id: `slack/${textAt(entry, 'ts')}/${user}`,
    instant: epochAt(entry, 'ts') as ImportedEvent['instant'],
    event: say.message(),
    actor: names.get(user) ?? own ?? textAt(entry, 'username') ?? user,
    action: plain(contentOf(entry), names),
  };
}

/** The text; a bot's may stand in its attachments alone. */
function contentOf(entry: JsonMap): string {
  const text = textAt(entry, 'text');
  if (text !== undefined) return text;
  const attachments = listAt(entry, 'attachments').filter(isJsonMap);
  const said = attachments.map(
    (one) => textAt(one, 'fallback') ?? [textAt(one, 'title'), textAt(one, 'text')].filter(Boolean).join(' '),
  );
  const files = listAt(entry, 'files').filter(isJsonMap);
  return [...said, ...files.map((file) => textAt(file, 'title') ?? textAt(file, 'name') ?? '')]
    .filter(Boolean)
    .join(' ');
}

const references: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** `<@U1>` → `@name`, `<#C1|ops>` → `#ops`, `<!here>` → `@here`, `<url|text>` → `text (url)`. */
function plain(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .slice(0, 4000)
    .replace(/<([^<>|]{1,2000})(?:\|([^<>]{0,500}))?>/g, (_all, target: string, label: string | undefined) => {
      if (target.startsWith('@')) return `@${label ?? names.get(target.slice(1)) ?? target.slice(1)}`;
      if (target.startsWith('#')) return `#${label ?? target.slice(1)}`;
      if (target.startsWith('!')) return `@${label ?? target.slice(1).replace(/^subteam\^/, '')}`;
      return label === undefined || label === target ? target : `${label} (${target})`;
    })
    .replace(/&(?:amp|lt|gt);/g, (reference) => references[reference] as string);
}
