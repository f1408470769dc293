import { STEPS, type Step } from '../state/pane';

/** The step the address (`?step=help`) or the page itself (help.html) asks for. */
export function askedStep(): Step | null {
  const built = document.querySelector<HTMLMetaElement>('meta[name="step"]')?.content;
  const asked = new URLSearchParams(window.location.search).get('step') ?? built;
  return STEPS.find((one) => one === asked) ?? null;
}
