import type { Runbook } from '../../../generated/types.ts';
import { procedureName } from '../../document/procedure-name.ts';
import type { SourceMap } from '../../document/source.ts';
import type { Span } from '../../text/span.ts';

/** What a runbook is called: by people, and by others that go to it. */
interface RunbookNames {
  readonly id: string;
  readonly title: string;
  /** Its id, the name of its file, and its title where that is plain letters; each as `procedureName` gives it. */
  readonly all: readonly string[];
  /** The title, or the root key. */
  readonly span: Span;
}

/** The names of a runbook, of which its id, else the name of its file, is the first. */
export function namesOf({
  path,
  value,
  source,
}: {
  readonly path: string;
  readonly value: Runbook;
  readonly source: SourceMap;
}): RunbookNames {
  const metadata = value.diagnostic_procedure?.metadata;
  const fileName = procedureName(path);
  const id = metadata?.id ?? fileName;
  const title = metadata?.title ?? id;
  const slug = nameFromTitle(title) ?? fileName;
  return {
    id,
    title,
    all: [...new Set([procedureName(id), fileName, slug])],
    span: source.find('/diagnostic_procedure/metadata/title') ?? source.locate('/diagnostic_procedure', 'key'),
  };
}

/** The name that a title of plain letters gives. */
export function nameFromTitle(title: string): string | undefined {
  return isWords(title) ? procedureName(title) : undefined;
}

/** The expression for letters of all languages takes half a millisecond to compile. */
function isWords(title: string): boolean {
  return /^[\w -]+$/.test(title) || (/[^\0-\x7f]/.test(title) && /^[\p{L}\p{M}\p{N}_ -]+$/u.test(title));
}
