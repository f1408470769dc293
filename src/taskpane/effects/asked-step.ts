import { STEPS, type Step } from '../state/pane';

/** The step the address (`?step=help`) or the page itself (help.html) asks for. */
export function askedStep(): Step | null {
  const built = document.querySelector<HTMLMetaElement>('meta[name="step"]')?.content;
  const asked = new URLSearchParams(window.location.search).get('step') ?? built;
  return STEPS.find((one) => one === asked) ?? null;
}

/** Whether the page was opened by the manifest with a shared runtime: then it is the home of the ribbon's functions and of the keys too. */
export function isSharedRuntime(): boolean {
  return new URLSearchParams(window.location.search).get('runtime') === 'shared';
}
