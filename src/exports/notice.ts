/** What an export or the reading of an exported file can refuse; the sentences stand in `messages/exports`. */
export type ExportNotice =
  | { readonly code: 'pdf-no-program'; readonly params: Record<string, never> }
  | { readonly code: 'pdf-failed'; readonly params: { readonly program: string } }
  | { readonly code: 'unknown-format'; readonly params: { readonly format: string; readonly known: string } }
  | { readonly code: 'not-our-file'; readonly params: { readonly kind: string } }
  | { readonly code: 'broken-file'; readonly params: { readonly where: string } };

/** Thrown where only a program outside can say no (PDF); caught once in the command line. */
export class ExportRefusal extends Error {
  constructor(readonly notice: ExportNotice) {
    super(notice.code);
    this.name = 'ExportRefusal';
  }
}
