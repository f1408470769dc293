import { formatNumber } from './number-formats';
import { attribute, scanXml } from './scan-xml';
import type { Styles } from './styles';

interface Level {
  start: number;
  format: string;
  text: string;
  /** Level after which counting begins anew: default the one above; 0 never. */
  restart: number | null;
  legal: boolean;
  style: string | null;
}

interface List {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '', restart: null, legal: false, style: null });

/** Computes the numbers Word shows in front of paragraphs, from numbering.xml; one instance per document, paragraphs in order. */
export class Numbering {
  private readonly abstracts = new Map<string, Map<number, Level>>();
  private readonly links = new Map<string, string>();
  private readonly linkTargets = new Map<string, string>();
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  constructor(
    xml: string,
    private readonly styles: Styles,
  ) {
    this.parse(xml);
  }

  private parse(xml: string): void {
    let abstract: Map<number, Level> | null = null;
    let abstractId = '';
    let list: List | null = null;
    let override = 0;
    let level: Level | null = null;
    const open = (name: string, attributes: string): void => {
      const value = attribute(attributes, 'val') ?? '';
      if (name === 'abstractNum') {
        abstractId = attribute(attributes, 'abstractNumId') ?? '';
        this.abstracts.set(abstractId, (abstract = new Map()));
      } else if (name === 'num') {
        this.lists.set(attribute(attributes, 'numId') ?? '', (list = { abstract: '', starts: new Map(), levels: new Map() }));
      } else if (name === 'abstractNumId' && list !== null) list.abstract = value;
      else if (name === 'numStyleLink') this.links.set(abstractId, value);
      else if (name === 'styleLink') this.linkTargets.set(value, abstractId);
      else if (name === 'lvlOverride') override = Number(attribute(attributes, 'ilvl'));
      else if (name === 'startOverride' && list !== null) list.starts.set(override, Number(value));
      else if (name === 'lvl') {
        level = newLevel();
        (list !== null ? list.levels : abstract)?.set(Number(attribute(attributes, 'ilvl')), level);
      } else if (level !== null) readLevel(level, name, value, attributes);
    };
    const close = (name: string): void => {
      if (name === 'lvl') level = null;
      else if (name === 'num') list = null;
      else if (name === 'abstractNum') abstract = null;
    };
    scanXml(xml, { open, close, text: () => undefined });
  }

  /** Number of the next paragraph of a list: 「一、」「（一）」「1. 」「①」; '' when the list shows none. */
  next(numId: string, givenLevel: number | null, styleId: string | null): string {
    const list = this.lists.get(numId);
    if (list === undefined || numId === '0') return '';
    const abstractId = this.resolve(list.abstract);
    const levels = this.abstracts.get(abstractId) ?? new Map<number, Level>();
    const at = Math.min(8, Math.max(0, givenLevel ?? this.levelOfStyle(levels, styleId)));
    const level = list.levels.get(at) ?? levels.get(at);
    if (level === undefined) return '';
    const counters = this.counters.get(abstractId) ?? [];
    this.counters.set(abstractId, counters);
    this.override(numId, list, at, counters);
    counters[at] = (counters[at] ?? level.start - 1) + 1;
    for (let deeper = at + 1; deeper < 9; deeper++) {
      const restart = (list.levels.get(deeper) ?? levels.get(deeper))?.restart ?? null;
      if (restart === null || (restart !== 0 && at < restart)) counters[deeper] = undefined;
    }
    const levelAt = (index: number): Level | undefined => list.levels.get(index) ?? levels.get(index);
    return this.show(level, counters, levelAt);
  }

  /** A list with its own start begins anew the first time it is used. */
  private override(numId: string, list: List, at: number, counters: (number | undefined)[]): void {
    const key = `${numId}/${at}`;
    const start = list.starts.get(at);
    if (start !== undefined && !this.started.has(key)) counters[at] = start - 1;
    this.started.add(key);
  }

  private show(level: Level, counters: readonly (number | undefined)[], levelAt: (index: number) => Level | undefined): string {
    if (level.format === 'bullet') return '● ';
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = levelAt(index);
      const value = counters[index] ?? other?.start ?? 1;
      return formatNumber(value, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
    });
    // «1.» and «4月» must not grow together to «1.4月».
    return text === '' ? '' : /[.．\d]$/.test(text) ? `${text} ` : text;
  }

  private resolve(abstractId: string): string {
    const style = this.links.get(abstractId);
    if (style === undefined) return abstractId;
    const numId = this.styles.list(style)?.numId;
    const linked = numId === undefined ? undefined : this.lists.get(numId)?.abstract;
    return this.linkTargets.get(style) ?? (linked !== undefined && linked !== abstractId ? linked : abstractId);
  }

  private levelOfStyle(levels: ReadonlyMap<number, Level>, styleId: string | null): number {
    if (styleId !== null) for (const [index, level] of levels) if (level.style === styleId) return index;
    return 0;
  }
}

function readLevel(level: Level, name: string, value: string, attributes: string): void {
  if (name === 'start') level.start = Number(value) || 0;
  else if (name === 'numFmt') level.format = value === 'custom' ? 'decimal' : value;
  else if (name === 'lvlText') level.text = attribute(attributes, 'null') === '1' ? '' : value;
  else if (name === 'lvlRestart') level.restart = Number(value);
  else if (name === 'isLgl') level.legal = value !== '0' && value !== 'false';
  else if (name === 'pStyle') level.style = value;
}
