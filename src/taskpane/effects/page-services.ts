import type { Services } from '../services/services';
import { instant, newId, today } from './clock';
import { pickFile, saveFile } from './files';
import { indexedDbKeeper } from './keeper';

/** Version of the planner as the page was built. */
export function builtVersion(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? '';
}

/** What the plain page brings: the browser's own files, downloads and storage. */
export function pageServices(): Services {
  return {
    shell: 'page',
    version: builtVersion(),
    loadCore: async () => (await import(/* webpackChunkName: "core" */ '../services/core')).core,
    pickFile,
    saveFile,
    keeper: indexedDbKeeper,
    today,
    instant,
    newId,
    excel: null,
  };
}
