interface Heading {
  readonly level: number;
  readonly text: string;
}

/** Headings between the rows of a table: 一、… over （一）… over 1.…; any other stands alone. */
export class HeadingStack {
  private stack: Heading[] = [];

  push(text: string): void {
    const level = levelOf(text);
    this.stack = [...this.stack.filter((heading) => heading.level < level), { level, text }];
  }

  get path(): readonly string[] {
    return this.stack.map((heading) => heading.text);
  }

  get empty(): boolean {
    return this.stack.length === 0;
  }

  /** Rows below tell what comes in, not what is done: 一、收入 · 收入预算. */
  get income(): boolean {
    return this.stack.some(({ text }) => /收入/.test(text) && !/支出|收支/.test(text));
  }
}

function levelOf(text: string): number {
  if (/^[（(][一二三四五六七八九十]+[)）]/.test(text)) return 2;
  return /^\d+[.、．]/.test(text) ? 3 : 1;
}
