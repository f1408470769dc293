import { HostError, type HostErrorCode } from '../../hosts/host-error';
import { hostErrorSentence, isFileErrorCode } from '../../messages/host';
import type { Lang } from '../../messages/lang';
import type { Services } from '../services/services';
import { instant, newId, today } from './clock';
import { openPage, pickFile, saveFile } from './files';
import { indexedDbKeeper } from './keeper';

/** Version of the planner as the page was built. */
export function builtVersion(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? '';
}

const fileSentence =
  (code: HostErrorCode) =>
  (lang: Lang): string =>
    hostErrorSentence({ code }, lang);

/** What the plain page brings: the browser's own files, downloads and storage. */
export function pageServices(): Services {
  return {
    shell: 'page',
    version: builtVersion(),
    loadCore: async () => (await import(/* webpackChunkName: "core" */ '../services/core')).core,
    loadExporting: async () => (await import(/* webpackChunkName: "exporting" */ '../services/exporting')).exporting,
    pickFile,
    saveFile,
    openPage,
    keeper: indexedDbKeeper(),
    explain: (error) => (error instanceof HostError && isFileErrorCode(error.code) ? fileSentence(error.code) : null),
    today,
    instant,
    newId,
    excel: null,
  };
}
