/** Which of the themes to show. */
export type Look = 'light' | 'dark' | 'contrast';

/** Tells how the surroundings look and calls back when that changes. */
export interface LookSource {
  get(): Look;
  subscribe(listener: () => void): () => void;
}

/** Follows the system through the browser: forced colours first, then dark. */
export function mediaLook(): LookSource {
  const forced = window.matchMedia('(forced-colors: active)');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  return {
    get: () => (forced.matches ? 'contrast' : dark.matches ? 'dark' : 'light'),
    subscribe(listener) {
      forced.addEventListener('change', listener);
      dark.addEventListener('change', listener);
      return () => {
        forced.removeEventListener('change', listener);
        dark.removeEventListener('change', listener);
      };
    },
  };
}
