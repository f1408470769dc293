/** An Office the bench plays. */
export interface Profile {
  readonly name: 'ltsc2021' | 'ltsc2024' | 'current' | 'web';
  readonly title: string;
  /** Highest ExcelApi requirement set. */
  readonly excelApi: string;
  /** Limit of a request and of an answer in bytes; null when there is none. */
  readonly payloadLimit: number | null;
  readonly platform: 'PC' | 'OfficeOnline';
  /** Undo of what an add-in does. */
  readonly undo: boolean;
  readonly online: boolean;
}

/**
 * https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets: volume-licensed Office
 * 2021 has 1.14, Office 2024 has 1.17; the payload limit of Excel on the web is on the page «resource limits».
 */
export const PROFILES: Readonly<Record<Profile['name'], Profile>> = {
  ltsc2021: {
    name: 'ltsc2021',
    title: 'Office LTSC 2021',
    excelApi: '1.14',
    payloadLimit: null,
    platform: 'PC',
    undo: false,
    online: false,
  },
  ltsc2024: {
    name: 'ltsc2024',
    title: 'Office LTSC 2024',
    excelApi: '1.17',
    payloadLimit: null,
    platform: 'PC',
    undo: false,
    online: false,
  },
  current: { name: 'current', title: 'Microsoft 365', excelApi: '1.20', payloadLimit: null, platform: 'PC', undo: true, online: false },
  web: {
    name: 'web',
    title: 'Excel on the web',
    excelApi: '1.20',
    payloadLimit: 5 * 1024 * 1024,
    platform: 'OfficeOnline',
    undo: true,
    online: true,
  },
};

/** `1.9` ≤ `1.14`. */
export function atMost(version: string, limit: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [limitMajor = 0, limitMinor = 0] = limit.split('.').map(Number);
  return major < limitMajor || (major === limitMajor && minor <= limitMinor);
}

/** `Office.context.requirements.isSetSupported` of a profile. */
export function supports(profile: Profile, set: string, version: string): boolean {
  switch (set) {
    case 'ExcelApi':
      return atMost(version, profile.excelApi);
    case 'ExcelApiOnline':
      // This client still lists members that came with 1.17 (renamed sheets) under the set of Excel on the web.
      return profile.online || atMost('1.17', profile.excelApi);
    case 'ExcelApiUndo':
    case 'ExcelUndoApiAll':
      return profile.undo;
    case 'CustomXmlParts':
    case 'DialogApi':
    case 'RibbonApi':
    case 'DelayForCellEdit':
      return true;
    case 'RichApiRuntime':
    case 'RichApiRuntimeFlag':
      return true;
    case 'SharedRuntime':
    case 'KeyboardShortcuts':
      return profile.name !== 'ltsc2021';
    default:
      return false;
  }
}
