/** Which of the themes to show. */
export type Look = 'light' | 'dark' | 'contrast';

/** Colours of a contrast theme, as the surroundings give them. */
export interface ContrastColours {
  readonly back: string;
  readonly front: string;
}

/** Tells how the surroundings look and calls back when that changes. */
export interface LookSource {
  get(): Look;
  /** Colours of the contrast theme in force (the same object for the same colours); null where the system paints by itself. */
  contrast(): ContrastColours | null;
  subscribe(listener: () => void): () => void;
}

/** Follows the system through the browser: forced colours first, then dark. */
export function mediaLook(): LookSource {
  const forced = window.matchMedia('(forced-colors: active)');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  return {
    get: () => (forced.matches ? 'contrast' : dark.matches ? 'dark' : 'light'),
    contrast: () => null,
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
