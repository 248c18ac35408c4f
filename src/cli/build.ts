const written: string = 'hash of the build';

/** Tells one build from another: a hash of all its files stands in the place of those words. Undefined in the sources. */
export const build: string | undefined = written.includes(' ') ? undefined : written;
