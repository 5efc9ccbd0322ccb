import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

export interface LaunchOptions {
  /** Further arguments of the command line, e.g. `--host-resolver-rules=MAP app.example 127.0.0.1`. */
  readonly args?: readonly string[];
}

/** Headless, without a sandbox of its own (tests run as root in containers), and silent: nothing but pages makes requests. */
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium that is installed, started. `EMBEDPATH_CHROMIUM` names another one. Throws when there is none. */
export function launchBrowser({ args = [] }: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...quietArguments, ...args] });
}

function findChromium(): string {
  const named = process.env['EMBEDPATH_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Error(`EMBEDPATH_CHROMIUM names ${named}, which cannot be run.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    `No browser: none of ${names.join(', ')} is in PATH. Install Debian's "chromium", or set EMBEDPATH_CHROMIUM to the path of a Chromium.`,
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
