import type { Runbook } from '../../../../generated/types.ts';
import type { MarkdownDocument } from '../../../document/markdown-document.ts';
import { type Value, valueAt } from '../../../document/value.ts';
import * as say from '../../../messages/runbook.ts';
import type { Rule } from '../../../rule.ts';
import { destroys, mayDestroy } from '../../../shell/destroys.ts';
import type { PlacedCommand } from '../../../shell/placed-command.ts';
import { onOneLine } from '../../../text/one-line.ts';
import { placeWithin } from '../../../text/place-within.ts';

import type { RunbookModel } from '../model.ts';

const runbook = (rollback: string) => `diagnostic_procedure:
  metadata: { title: Disk cleanup }
  step_by_step:
    1:
      description: Remove the old index
      commands:
        - "rm -rf /var/lib/search/old"
${rollback}`;

export const destructiveCommand: Rule<Runbook, RunbookModel> = {
  code: 'runbook/destructive-command',
  severity: 'warning',
  reads: ['/diagnostic_procedure/step_by_step'],
  summary: {
    en: 'A destructive command without a risk or rollback',
    ja: 'リスクや戻し方のない破壊的なコマンド',
  },
  why: {
    en: 'Under stress, commands are pasted as they are: people must know what is lost and how to get it back.',
    ja: '緊迫した状況ではコマンドがそのまま貼り付けられます。失われるものと戻し方を知っている必要があります。',
  },
  good: runbook('      rollback: Restore last night’s snapshot\n'),
  bad: runbook(''),
  *check({ model, value, text, markdown }) {
    const commands = model.commands.filter((command) => mayDestroy(command.text));
    if (markdown !== undefined && commands.length > 0 && saysRisk(markdown, commands)) return;
    for (const command of commands) {
      const step = command.step === undefined ? undefined : valueAt(value as unknown as Value, command.step);
      if (hasWords(step, 'risk') || hasWords(step, 'rollback')) continue;
      for (const part of command.parts) {
        if (!destroys(part)) continue;
        const shown = shorten(command.text.slice(part.start, part.end));
        const message = markdown === undefined ? say.destructiveCommand(shown) : say.destructiveOnPage(shown);
        yield { at: command.at, span: placeWithin(command, part.start, part.end, text), message };
      }
    }
  },
};

function hasWords(step: unknown, key: 'risk' | 'rollback'): boolean {
  const said = (step as Record<string, unknown> | undefined)?.[key];
  return typeof said === 'string' ? said.trim() !== '' : Array.isArray(said) && said.length > 0;
}

/** A page has no fields for it: any word on the matter counts, but for those of the commands that destroy. */
function saysRisk({ text }: MarkdownDocument, commands: readonly PlacedCommand[]): boolean {
  const said: string[] = [];
  let from = 0;
  for (const { text: command, span, parts } of commands) {
    for (const part of parts.filter(destroys)) {
      const { start, end } = placeWithin({ text: command, span }, part.start, part.end, text);
      said.push(text.slice(from, start));
      from = Math.max(from, end);
    }
  }
  return /\b(?:risk|roll(?:ing)?[ -]?back|undo|restore|recover|backup|back up|caution|warning|careful|data loss|irreversible)|リスク|注意|警告|ロールバック|切り戻|戻す|戻し|復元|復旧|バックアップ|失われ/i.test(
    [...said, text.slice(from)].join(' '),
  );
}

/** Without the backslashes before line breaks, which say that the command goes on. */
function shorten(command: string): string {
  const line = onOneLine(command.replace(/\\\s*[\r\n]/g, '\n'));
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
