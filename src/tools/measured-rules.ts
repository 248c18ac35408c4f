/** How often a rule was right on a repository that nobody wrote for it. */
interface Measurement {
  readonly findings: number;
  /** How many of them were looked at by a person, one by one. */
  readonly judged: number;
  /** Of those judged: how many were no mistake. */
  readonly wrong: number;
}

interface Corpus {
  /** Owner and name on GitHub. */
  readonly name: string;
  /** The commit, and its day. */
  readonly commit: string;
  readonly date: string;
  /** Documents of a kind that is checked. */
  readonly documents: number;
  readonly measured: Readonly<Record<string, Measurement>>;
}

/** The rules that these corpora say something about: they hold pages of runbooks, postmortems and alert rules only. */
export const measuredKinds: readonly string[] = ['runbook', 'timeline', 'rca', 'impact', 'time', 'alerts', 'document'];

/** Measured with the default settings on 2026-11-24. */
export const corpora: readonly Corpus[] = [
  {
    name: 'dfds/postmortems',
    commit: '2c90228',
    date: '2025-03-26',
    documents: 36,
    measured: {
      // The template itself is among the pages.
      'document/placeholder': { findings: 15, judged: 15, wrong: 1 },
      'rca/action-due': { findings: 104, judged: 50, wrong: 0 },
      // Twice the owner stands in words that are not read: “(Rasmus call for meeting)”.
      'rca/action-owner': { findings: 102, judged: 102, wrong: 2 },
      'rca/action-vague': { findings: 20, judged: 20, wrong: 0 },
      'rca/blame': { findings: 1, judged: 1, wrong: 0 },
      'time/unreadable': { findings: 5, judged: 5, wrong: 0 },
      'timeline/missing-key-instant': { findings: 36, judged: 36, wrong: 0 },
      'timeline/order': { findings: 2, judged: 2, wrong: 0 },
      // Between the end of one disturbance and the report of the next, and before an upgrade went wrong.
      'timeline/silent-gap': { findings: 20, judged: 20, wrong: 3 },
    },
  },
  {
    name: 'openshift/runbooks',
    commit: '82bd2d9',
    date: '2026-07-08',
    documents: 252,
    measured: {
      // A page that shows how to write one.
      'document/placeholder': { findings: 1, judged: 1, wrong: 1 },
      'runbook/destructive-command': { findings: 8, judged: 8, wrong: 0 },
    },
  },
  {
    name: 'prometheus-operator/runbooks',
    commit: 'a685d14',
    date: '2024-10-03',
    documents: 104,
    measured: { 'document/placeholder': { findings: 16, judged: 16, wrong: 0 } },
  },
  {
    name: 'prometheus-operator/kube-prometheus',
    commit: '4d719f1',
    date: '2026-08-10',
    documents: 9,
    measured: {},
  },
];
