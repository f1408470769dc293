import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

type Suite = (name: string, body: () => void) => void;

/** Folder of the shared plans and gold, beside the project; the product itself never needs it. */
export const SHARED = join(__dirname, '../../../shared');

const CHROMIUM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium on this machine, or null. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  return [...(named === undefined ? [] : [named]), ...CHROMIUM_PLACES].find((path) => existsSync(path)) ?? null;
}

/** True when a command answers on this machine. */
export function hasTool(command: string): boolean {
  try {
    execFileSync(process.platform === 'win32' ? 'where' : 'which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * `describe` where the condition holds. Elsewhere the suite is skipped and its name says why;
 * with `CI=true` a missing need throws, because there a skip is a failure.
 */
export function suiteThatNeeds(what: string, present: boolean): Suite {
  if (present) return describe;
  if (process.env['CI'] === 'true') throw new Error(`CI needs ${what}, and it is missing`);
  return (name, body) => describe.skip(`${name} (skipped: ${what} is missing here)`, body);
}

export const needShared = (): Suite => suiteThatNeeds('the folder ../shared', existsSync(join(SHARED, 'gold/dev.json')));
export const needTool = (command: string): Suite => suiteThatNeeds(command, hasTool(command));
export const needChromium = (): Suite => suiteThatNeeds('Chromium', findChromium() !== null);
