/** Headings between the rows of a table: 一、… over （一）…; any other stands alone. */
export class HeadingStack {
  private upper = '';
  private lower = '';

  push(text: string): void {
    // （一）困难帮扶 stands under 一、送温暖
    if (/^[（(][一二三四五六七八九十]+[)）]|^\d+[.、]/.test(text) && this.upper !== '') this.lower = text;
    else {
      this.upper = text;
      this.lower = '';
    }
  }

  get path(): readonly string[] {
    return [this.upper, this.lower].filter((heading) => heading !== '');
  }

  get empty(): boolean {
    return this.upper === '';
  }

  /** Rows below tell what comes in, not what is done: 一、收入 · 收入预算. */
  get income(): boolean {
    return this.path.some((heading) => /收入/.test(heading) && !/支出|收支/.test(heading));
  }
}
