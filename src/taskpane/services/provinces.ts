/** Codes and names of the provinces for which there may be rule packs; the codes are those of GB/T 2260 letters. */
export const PROVINCES: readonly (readonly [code: string, name: string])[] = [];
