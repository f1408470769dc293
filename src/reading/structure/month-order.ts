/** 九月, …, 十二月, 一月: the months that stand over the parts of one plan, in the order of the text. */
export class MonthOrder {
  private months: readonly [number, number] | null = null;

  /** A plan begins. */
  clear(): void {
    this.months = null;
  }

  /** Whether a month (1–12) comes after the new year in a plan that began in autumn, whether it calls itself one of a school year or not. */
  wraps(month: number): boolean {
    const [first, last] = this.months ?? [month, month];
    this.months = [first, month];
    return first >= 8 && last >= 11 && month <= 7;
  }
}
