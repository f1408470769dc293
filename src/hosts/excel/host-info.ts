import type { ExcelDoor } from './door';

/** What an Office lacks of that which we use where it is there. */
export const HOST_LACKS = ['undo', 'rename-events'] as const;
export type HostLack = (typeof HOST_LACKS)[number];

/** Which Office the pane runs in. */
export interface HostInfo {
  /** `windows`, `mac`, `web`, `ipad`, or what Office says of itself. */
  readonly platform: string;
  readonly version: string;
  /** Highest ExcelApi requirement set, `1.14`. */
  readonly excelApi: string;
  readonly lacks: readonly HostLack[];
}

const PLATFORMS: Readonly<Record<string, string>> = { PC: 'windows', Mac: 'mac', OfficeOnline: 'web', iOS: 'ipad' };
/** Highest minor version asked for; newer sets add nothing we use. */
const NEWEST = 30;

const NEEDS: Readonly<Record<HostLack, readonly [set: string, version: string]>> = {
  undo: ['ExcelApi', '1.20'],
  'rename-events': ['ExcelApi', '1.17'],
};

/** Asks this Office what it is and what it lacks. */
export function hostInfo(door: ExcelDoor): HostInfo {
  let minor = 1;
  while (minor < NEWEST && door.supports('ExcelApi', `1.${minor + 1}`)) minor++;
  return {
    platform: PLATFORMS[door.platform] ?? door.platform,
    version: door.version,
    excelApi: `1.${minor}`,
    lacks: HOST_LACKS.filter((lack) => !door.supports(...NEEDS[lack])),
  };
}
