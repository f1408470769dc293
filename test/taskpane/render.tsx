/** Renders the pane in jsdom with the real core and services that touch nothing. */
import { TextDecoder as NodeTextDecoder } from 'node:util';
import { act, render, type RenderResult } from '@testing-library/react';
import { FORGETFUL } from '../support/keeper';
import { App } from '../../src/taskpane/view/app';
import { core } from '../../src/taskpane/services/core';
import type { GivenFile, Services } from '../../src/taskpane/services/services';
import { createPane, type Pane, type Step } from '../../src/taskpane/state/pane';
import type { Doc } from '../../src/taskpane/state/doc';

/** What the fake services were asked to do. */
export interface Deeds {
  readonly saved: { name: string; bytes: Uint8Array }[];
  cleared: number;
}

export interface Shown extends RenderResult {
  readonly pane: Pane;
  readonly deeds: Deeds;
}

/** jsdom has no media queries; tests see a narrow, light page. */
export function withoutMedia(): void {
  window.matchMedia = (query: string) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.reportError = (error: unknown) => {
    throw error;
  };
  globalThis.TextDecoder ??= NodeTextDecoder as unknown as typeof TextDecoder;
  globalThis.CSS ??= {} as typeof CSS;
  CSS.escape ??= (text: string) => text.replace(/["\\]/g, '\\$&');
}

function services(deeds: Deeds, file: GivenFile | null): Services {
  let id = 0;
  return {
    shell: 'page',
    version: '0.0.0',
    loadCore: () => Promise.resolve(core),
    loadExporting: async () => (await import('../../src/taskpane/services/exporting')).exporting,
    pickFile: () => Promise.resolve(file),
    saveFile: (name, _, bytes) => {
      deeds.saved.push({ name, bytes });
      return Promise.resolve();
    },
    openPage: () => Promise.resolve(true),
    keeper: {
      ...FORGETFUL,
      clear: () => {
        deeds.cleared += 1;
        return Promise.resolve();
      },
    },
    today: () => '2026-11-20',
    instant: () => '2026-11-20T08:00:00.000Z',
    newId: () => `new-${++id}`,
    explain: () => null,
    excel: null,
  };
}

/** Services that touch nothing, some of them a test's own. */
export function servicesOf(own: Partial<Services>): Services {
  return { ...services({ saved: [], cleared: 0 }, null), ...own };
}

/** The pane at a step with a document. */
export async function show(doc: Doc | null, step: Step, file: GivenFile | null = null): Promise<Shown> {
  withoutMedia();
  const deeds: Deeds = { saved: [], cleared: 0 };
  const pane = createPane({ planYear: 2027, lang: 'zh-CN', theme: 'light' });
  if (doc !== null) pane.start(doc);
  pane.patch({ core });
  pane.go(step);
  const look = { get: () => 'light' as const, contrast: () => null, subscribe: () => () => undefined };
  let shown: RenderResult | undefined;
  await act(async () => {
    shown = render(<App room={{ pane, services: services(deeds, file) }} look={look} />);
    await Promise.resolve();
  });
  if (shown === undefined) throw new Error('nothing was rendered');
  return { ...shown, pane, deeds };
}
