import { actionItemsView } from './action-items/action-items.ts';
import { checkWorkspace } from './check-workspace.ts';
import { diagnostics } from './diagnostics.ts';
import { documentContext } from './document-context.ts';
import type { Feature, Surroundings } from './feature.ts';
import { fixAll } from './fix-all.ts';
import { graphs } from './graph/graphs.ts';
import { impactCommand } from './impact-command.ts';
import { impactLens } from './impact-lens.ts';
import { importEvents } from './import-events.ts';
import { completion } from './in-file/completion.ts';
import { formatting } from './in-file/formatting.ts';
import { reading } from './in-file/reading.ts';
import { incidentCommands } from './incident-commands.ts';
import { languageAcross } from './language/across.ts';
import { linksAcross } from './language/across-links.ts';
import { movedFiles } from './language/across-moved-files.ts';
import { newDocument } from './new-document.ts';
import { openDocuments } from './open-documents.ts';
import { promoteIncident } from './promote-incident.ts';
import { quickFixes } from './quick-fixes.ts';
import { reports } from './reports.ts';
import { reviewKnowledge } from './review-knowledge.ts';
import { runThrough } from './run-through/run-through.ts';
import { knowledgeCommands } from './search/knowledge-commands.ts';
import { searchFromHere } from './search/search-from-here.ts';
import { setUpRepository } from './set-up-repository.ts';
import { startIncident } from './start-incident.ts';
import { today } from './today.ts';
import { unreadFiles } from './unread-files.ts';
import { watchedFiles } from './watched-files.ts';

/** Findings are connected before documents are taken over. */
const table = [
  diagnostics,
  today,
  quickFixes,
  fixAll,
  impactLens,
  impactCommand,
  documentContext,
  incidentCommands,
  startIncident,
  promoteIncident,
  reviewKnowledge,
  reports,
  importEvents,
  completion,
  formatting,
  reading,
  runThrough,
  graphs,
  actionItemsView,
  searchFromHere,
  knowledgeCommands,
  newDocument,
  languageAcross,
  linksAcross,
  movedFiles,
  setUpRepository,
  checkWorkspace,
  watchedFiles,
  unreadFiles,
  openDocuments,
] as const satisfies readonly Feature[];

/** The table of features that need the core. */
export const features: readonly Feature[] = table;

/** The actions that one of them answers. */
export type AnsweredAction = AnsweredBy<(typeof table)[number]>;

type AnsweredBy<Of> = Of extends { readonly handlers: (surroundings: Surroundings) => infer Answers }
  ? keyof Answers
  : never;
