import type { Rect } from '../../sheets/model';
import { rectAddress } from '../../sheets/address';

/**
 * Hands out ranges of a sheet for one batch: the same address is the same object, and none is tracked. A tracked range costs two
 * more actions and a clean-up; a drawing of sixty activities has four hundred ranges.
 */
export class Pen {
  private readonly ranges = new Map<string, Excel.Range>();
  private readonly areaLists = new Map<string, Excel.RangeAreas>();

  constructor(readonly sheet: Excel.Worksheet) {}

  range(at: Rect | string): Excel.Range {
    const address = typeof at === 'string' ? at : rectAddress(at);
    const known = this.ranges.get(address);
    if (known) return known;
    const range = this.sheet.getRange(address);
    range.untrack();
    this.ranges.set(address, range);
    return range;
  }

  /** All cells of the sheet. */
  whole(): Excel.Range {
    const known = this.ranges.get('');
    if (known) return known;
    const range = this.sheet.getRange();
    range.untrack();
    this.ranges.set('', range);
    return range;
  }

  /** The format of one rectangle or of several, `A1:B2,C5`. */
  format(list: string): Excel.RangeFormat {
    if (!list.includes(',')) return this.range(list).format;
    const known = this.areaLists.get(list);
    if (known) return known.format;
    const areas = this.sheet.getRanges(list);
    areas.untrack();
    this.areaLists.set(list, areas);
    return areas.format;
  }
}
