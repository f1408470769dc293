import type { GivenFile } from '../services/services';

/** Reads a file of the browser into bytes. */
export async function toGivenFile(file: File): Promise<GivenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Asks for one file; null when the person changes her mind. */
export function pickFile(accept: string): Promise<GivenFile | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.className = 'file-input';
    const finish = (file: File | null): void => {
      input.remove();
      if (file === null) resolve(null);
      else toGivenFile(file).then(resolve, reject);
    };
    input.addEventListener('change', () => finish(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => finish(null));
    document.body.append(input);
    input.click();
  });
}

/** How long a browser may take to fetch what it was handed. */
const FETCH_MS = 1000;

/** Hands bytes over as a download of the browser; the next one need not wait for it. */
export function saveFile(name: string, mime: string, bytes: Uint8Array): Promise<void> {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), FETCH_MS);
  return Promise.resolve();
}

/** Opens a finished page in a window of its own for printing; false when the browser does not let it. */
export function openPage(html: string): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  return Promise.resolve(window.open(url, '_blank') !== null);
}
