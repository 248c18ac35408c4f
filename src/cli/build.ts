const written: string = 'hash of the build';

/** A hash of all files of this build, written by `esbuild.js` in the place of those words. Undefined in the sources. */
export const build: string | undefined = written.includes(' ') ? undefined : written;
