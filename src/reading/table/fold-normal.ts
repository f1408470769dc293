/** The last step of folding: of text in one form already. */
export function foldNormal(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replace(/註/g, '注').replace(/计画/g, '计划').toLowerCase();
}
