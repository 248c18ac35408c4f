import type { Config } from '../../generated/types.ts';
import { type CheckedDocument, prepare } from '../check.ts';
import { isMap } from '../document/value.ts';
import type { Kind } from '../kinds/kind.ts';
import { defaultSettings, type Settings, settingsFrom } from '../settings.ts';
import { configPath } from './file-names.ts';
import { createFileReader, type FileReader, type FileReading } from './read-file.ts';

/** A file with all that was made of it for one version of its text. */
export interface ReadFile {
  readonly reading: FileReading;
  readonly documents: readonly CheckedDocument[];
}

/** How many files keep what was parsed of them. */
const most = 24;

/** What was parsed of the files that were asked for last, by the configuration of their root. */
export class Readings {
  readonly #kinds: readonly Kind[];
  readonly #known = new Map<string, ReadFile>();
  #settings: Settings = defaultSettings;
  #reader: FileReader;

  constructor(kinds: readonly Kind[]) {
    this.#kinds = kinds;
    this.#reader = createFileReader(kinds, defaultSettings);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Goes by another configuration from now on: nothing is known any more. @param text that of `hansei.yml` */
  configure(text: string): void {
    this.#settings = settingsOf(text, this.#kinds);
    this.#reader = createFileReader(this.#kinds, this.#settings);
    this.#known.clear();
  }

  /** @param text that of the file: two workspaces that share what was parsed may have another one of the same path */
  of(path: string, text: string): ReadFile {
    const known = this.#known.get(path);
    if (known !== undefined && known.reading.text === text) return known;
    const reading = this.#reader.read(path, text);
    const documents = reading.documents.map((document) => prepare(document, reading, this.#settings));
    const file = { reading, documents };
    this.#known.set(path, file);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= most) break;
      this.#known.delete(oldest);
    }
    return file;
  }

  forget(path: string): void {
    this.#known.delete(path);
  }
}

/** The settings of a `hansei.yml`. @param kinds that of the configuration among them */
export function settingsOf(text: string, kinds: readonly Kind[]): Settings {
  const [document] = createFileReader(kinds, defaultSettings).read(configPath, text).documents;
  const value = document?.document.value;
  return settingsFrom((isMap(value) ? value : {}) as Config);
}
