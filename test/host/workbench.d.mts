import type { Browser, Page } from 'playwright-core';

export interface ServerOptions {
  readonly release?: 'current' | 'minimum';
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly vsix?: readonly string[];
  readonly trust?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly userDataFolder?: string;
  readonly extensionsFolder?: string;
  readonly port?: number;
}

export interface Server {
  readonly origin: string;
  readonly output: () => string;
  readonly extensionHostId: () => number | undefined;
  readonly stop: () => Promise<void>;
}

export interface WorkbenchOptions extends ServerOptions {
  readonly workspace?: string;
  readonly extension?: string;
  readonly webExtension?: string;
  readonly testsPath?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly limit?: number;
  readonly onLog?: (line: string) => void;
}

export interface Workbench {
  readonly page: Page;
  readonly browser: Browser;
  readonly url: string;
  readonly server: Server;
  readonly testsEnded: Promise<number>;
  readonly stop: () => Promise<void>;
}

export function startWorkbench(options: WorkbenchOptions): Promise<Workbench>;
export function workbenchShown(page: Page, workspace?: string): Promise<void>;
export function workbenchAddress(
  origin: string,
  folders: Pick<WorkbenchOptions, 'workspace' | 'extension' | 'testsPath'>,
): string;
