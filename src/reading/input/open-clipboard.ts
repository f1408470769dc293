import { readDelimited } from '../table/delimited';
import { refuse, type OpenedSource, type OpenSource } from './opened';
import { MAX_TEXT } from './finish';

/** What a paste brings: the same content as HTML and as plain text, either of which may be missing. */
export interface Clipboard {
  readonly html?: string | null;
  readonly text?: string | null;
}

/**
 * Opens a paste. HTML is taken when it holds tables or lists that the plain text has lost; tab-separated text from a sheet is a table.
 * Nothing of the HTML is run or loaded; its reader is loaded only for HTML.
 */
export async function openClipboard(clipboard: Clipboard): Promise<OpenedSource> {
  const plain = clipboard.text ?? '';
  const html = clipboard.html ?? '';
  if (plain.length > MAX_TEXT || html.length > MAX_TEXT * 20)
    return refuse('text-too-long', { characters: Math.max(plain.length, html.length), limit: MAX_TEXT });
  if (/<(?:table|ol|ul|li)\b|mso-list/i.test(html)) {
    const page = await pageOf(html);
    if (page.text.trim() !== '') return { ok: true, kind: 'clipboard', name: '', encoding: null, sheet: null, notes: [], ...page };
  }
  const text = plain.trim() !== '' ? plain : html === '' ? '' : (await pageOf(html)).text;
  if (text.trim() === '') return refuse('empty-file');
  const grids = isSheetPaste(text) ? [readDelimited(text, '\t')] : [];
  return { ok: true, kind: 'clipboard', name: '', encoding: null, sheet: null, notes: [], text, grids };
}

async function pageOf(html: string): Promise<Pick<OpenSource, 'text' | 'grids'>> {
  return (await import(/* webpackChunkName: "read-html" */ './html/read-html')).readHtml(html);
}

/** Cells copied from a sheet: tabs in nearly every line, the same number in most. */
function isSheetPaste(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const tabs = lines.map((line) => line.split('\t').length - 1);
  const most = Math.max(0, ...tabs);
  return lines.length >= 2 && most >= 1 && tabs.filter((count) => count === most).length >= lines.length * 0.8;
}
