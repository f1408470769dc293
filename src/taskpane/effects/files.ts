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

/** Hands bytes over as a download of the browser. */
export async function saveFile(name: string, mime: string, bytes: Uint8Array): Promise<void> {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  await new Promise((done) => setTimeout(done, 1000));
  URL.revokeObjectURL(url);
}

/** Opens a finished page in a window of its own for printing; false when the browser does not let it. */
export async function openPage(html: string): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  const opened = window.open(url, '_blank');
  await new Promise((done) => setTimeout(done, 1000));
  return opened !== null;
}
