export const operationsThesaurus: readonly (readonly string[])[] = [];
