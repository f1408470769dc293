/** Traditional and simplified characters in pairs, one to one, for the words plans are made of. */
export const TRADITIONAL = '工工';
