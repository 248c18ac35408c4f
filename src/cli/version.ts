import { version as packageVersion } from '../../package.json';

/** Imported by its name, so that the rest of the manifest is not bundled. */
export const version: string = packageVersion;
