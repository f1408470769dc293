import type { Services } from '../services/services';
import { indexedDbKeeper } from './keeper';
import { pageServices } from './page-services';

/** Where drafts of a workbook that has never been saved are kept. */
const UNSAVED = 'unsaved';

/** What the pane in Excel brings: the page's own services with Excel's doors, drafts kept per workbook. */
export async function excelServices(): Promise<Services> {
  const { excelDoors, explainExcel, sayOffice, windowDoor, workbookKeeper } = await import(
    /* webpackChunkName: "excel-doors" */ './excel-doors'
  );
  const page = pageServices();
  return {
    ...page,
    shell: 'excel',
    keeper: workbookKeeper(windowDoor(), indexedDbKeeper(`excel:${Office.context.document?.url || UNSAVED}`)),
    explain: (error) => explainExcel(error) ?? page.explain(error),
    excel: excelDoors(),
    office: sayOffice,
  };
}
