import type { PaneWords } from '../../messages/pane';

/** How long Office.js may take before the pane goes on without it. */
export const OFFICE_WAIT_MS = 8000;

/** Oldest Excel the pane works in: LTSC 2021. */
const NEEDED_API = '1.14';

/** Whether the page runs inside Excel, and why not. */
export type OfficeOutcome = { readonly inside: true } | { readonly inside: false; readonly why: keyof PaneWords['noOffice'] };

/** Loads Office.js from the address the page was built with; never rejects, never takes longer than {@link OFFICE_WAIT_MS}. */
export function loadOffice(address: string): Promise<OfficeOutcome> {
  return new Promise((resolve) => {
    const settle = (outcome: OfficeOutcome): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const timer = setTimeout(() => settle({ inside: false, why: 'timeout' }), OFFICE_WAIT_MS);
    const script = document.createElement('script');
    script.src = address;
    script.async = true;
    script.onerror = () => settle({ inside: false, why: 'timeout' });
    script.onload = () => {
      void Office.onReady((info) => settle(judge(info.host)));
    };
    document.head.append(script);
  });
}

/** HostType.Excel of Office.js, as the string it is. */
const EXCEL = 'Excel';

function judge(host: Office.HostType | null): OfficeOutcome {
  if (String(host) !== EXCEL) return { inside: false, why: 'outside' };
  if (!Office.context.requirements.isSetSupported('ExcelApi', NEEDED_API)) return { inside: false, why: 'old' };
  return { inside: true };
}
