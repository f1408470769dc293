import { HostCollection, type Core, type LiveArea } from '../core';
import { fail } from '../errors';
import { colorOf } from '../state/style';
import { LookObject } from './look';

export const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'];

/** https://learn.microsoft.com/javascript/api/excel/excel.rangebordercollection */
export class RangeBorderCollectionObject extends HostCollection<RangeBorderObject> {
  readonly className = 'RangeBorderCollection';
  private readonly area: LiveArea;
  constructor(core: Core, area: LiveArea) {
    super(core);
    this.area = area;
  }
  items(): RangeBorderObject[] {
    return EDGES.map((edge) => new RangeBorderObject(this.core, this.area, edge));
  }
  find(key: unknown): RangeBorderObject | null {
    return EDGES.includes(String(key)) ? new RangeBorderObject(this.core, this.area, String(key)) : null;
  }
  get Count(): number {
    return EDGES.length;
  }
}

type Side = 'top' | 'bottom' | 'left' | 'right';
const SIDE_OF: Readonly<Record<string, readonly Side[]>> = {
  EdgeTop: ['top'],
  EdgeBottom: ['bottom'],
  EdgeLeft: ['left'],
  EdgeRight: ['right'],
  InsideHorizontal: ['top', 'bottom'],
  InsideVertical: ['left', 'right'],
};

export class RangeBorderObject extends LookObject {
  readonly className = 'RangeBorder';
  private readonly edge: string;
  constructor(core: Core, area: LiveArea, edge: string) {
    super(core, area);
    this.edge = edge;
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Id(): string {
    return this.edge;
  }
  get Style(): string {
    return this.part(0, 'None');
  }
  set Style(value: unknown) {
    const style = String(value);
    if (!['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'].includes(style)) {
      fail('InvalidArgument', `«${style}» is no line style.`);
    }
    this.change((old) => (style === 'None' ? '' : [style, old[1] ?? 'Thin', old[2] ?? '#000000'].join('|')));
  }
  get Weight(): string {
    return this.part(1, 'Thin');
  }
  set Weight(value: unknown) {
    const weight = String(value);
    if (!['Hairline', 'Thin', 'Medium', 'Thick'].includes(weight)) fail('InvalidArgument', `«${weight}» is no weight.`);
    this.change((old) => [old[0] ?? 'Continuous', weight, old[2] ?? '#000000'].join('|'));
  }
  get Color(): string {
    return this.part(2, '#000000');
  }
  set Color(value: unknown) {
    this.change((old) => [old[0] ?? 'Continuous', old[1] ?? 'Thin', colorOf(value)].join('|'));
  }
  private part(index: number, otherwise: string): string {
    const side = SIDE_OF[this.edge]?.[0];
    const at = this.area.areas[0];
    if (!side || !at) return otherwise;
    const row = this.edge === 'EdgeBottom' ? at.row + at.rows - 1 : at.row + (this.edge === 'InsideHorizontal' ? 1 : 0);
    const column = this.edge === 'EdgeRight' ? at.column + at.columns - 1 : at.column + (this.edge === 'InsideVertical' ? 1 : 0);
    return this.state.look(row, column)[side].split('|')[index] || otherwise;
  }
  private change(next: (old: readonly string[]) => string): void {
    for (const at of this.area.areas) {
      this.core.guard(this.state, at);
      this.state.edge(at, this.edge, (old) => next(old === '' ? [] : old.split('|')));
    }
  }
}
