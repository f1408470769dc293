/** Of labels without a number (时间安排:). */
export const RANK_OF_LABEL = 3;
/** Of items behind a stroke or a dot. */
export const LAST_RANK = 7;
/** In UTF-16 units. */
export const LONGEST_HEADING = 46;
/** Labels one after the other in a line are read up to this length. */
export const LONGEST_LABELS = 1000;

/** A month and what it is about, over items of its own, is no longer than this. */
export const LONGEST_THEME = 16;
