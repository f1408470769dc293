import { mediaLook, type ContrastColours, type Look, type LookSource } from './look';

/** Excel has no event for its theme; looking at it this often is cheap. */
const LOOK_EVERY_MS = 2000;

/** Brightness of a colour like #1F1F1F, 0–255; null when it is none. */
function brightness(color: string | undefined): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** The look of an Office theme; null when Office does not tell. Pure black with a bright, coloured text is a contrast theme. */
export function lookOfOffice(theme: Partial<Office.OfficeTheme> | undefined): Look | null {
  const back = brightness(theme?.bodyBackgroundColor);
  const front = brightness(theme?.bodyForegroundColor);
  if (back === null) return null;
  if (back === 0 && front !== null && front > 120) return 'contrast';
  return back < 128 ? 'dark' : 'light';
}

/** The two colours of an Office contrast theme; null where Office does not show one. */
export function contrastOfOffice(theme: Partial<Office.OfficeTheme> | undefined): ContrastColours | null {
  const { bodyBackgroundColor: back, bodyForegroundColor: front } = theme ?? {};
  return lookOfOffice(theme) === 'contrast' && back !== undefined && front !== undefined ? { back, front } : null;
}

/** Follows Excel's own theme, and forced colours of the system before it. */
export function officeLook(): LookSource {
  const media = mediaLook();
  const get = (): Look => (media.get() === 'contrast' ? 'contrast' : (lookOfOffice(Office.context.officeTheme) ?? media.get()));
  let known: ContrastColours | null = null;
  const contrast = (): ContrastColours | null => {
    const now = media.get() === 'contrast' ? null : contrastOfOffice(Office.context.officeTheme);
    if (now?.back !== known?.back || now?.front !== known?.front) known = now;
    return known;
  };
  return {
    get,
    contrast,
    subscribe(listener) {
      let last = get();
      let colours = contrast();
      const check = (): void => {
        const now = get();
        if (now === last && contrast() === colours) return;
        last = now;
        colours = contrast();
        listener();
      };
      const stop = media.subscribe(check);
      const timer = setInterval(check, LOOK_EVERY_MS);
      return () => {
        stop();
        clearInterval(timer);
      };
    },
  };
}
