/** Characters that XML and iCalendar do not allow, and halves of characters. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text without what would make a file unreadable. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}
