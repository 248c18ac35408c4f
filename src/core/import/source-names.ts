/** The names of all sources, for help and completion that must not load them. */
export const importNames = ['alertmanager', 'grafana', 'pagerduty', 'opsgenie', 'slack', 'csv', 'git'] as const;
