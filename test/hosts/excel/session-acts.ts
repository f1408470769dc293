import { applyFix } from '../../../src/taskpane/actions/fix';
import { findActivity } from '../../../src/taskpane/state/doc';
import type { Rect } from '../../../src/sheets/model';
import type { PaneSeat } from './pane-seat';
import type { Scene } from './scene';

/** A workbook with a person, a co-author and the pane at it. */
export interface Session {
  readonly scene: Scene;
  readonly seat: PaneSeat;
  readonly random: () => number;
}

export const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

/** The master sheet's present name. */
function master({ scene }: Session): string {
  return scene.bench.book.sheets.find(({ meta }) => meta.tables.length > 0)?.meta.name ?? '年度计划';
}

export function table({ scene }: Pick<Session, 'scene'>): Rect {
  return scene.bench.book.sheets.find(({ meta }) => meta.tables.length > 0)!.meta.tables[0]!.at;
}

function rowOf(session: Session): number {
  const { row, rows } = table(session);
  return row + 1 + Math.floor(session.random() * Math.max(1, rows - 1));
}

const letter = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`);

/** Address in the column of a header, wherever it went. */
function at(session: Session, header: string, row: number): string {
  const { book } = session.scene.bench;
  const { row: head, column, columns } = table(session);
  const sheet = book.sheetByName(master(session))!;
  const found = Array.from({ length: columns }, (_, index) => column + index).find((each) => book.value(sheet, head, each) === header);
  return `${letter(found ?? column)}${row + 1}`;
}

const typing =
  (header: string, values: readonly (string | number)[]) =>
  (s: Session): Promise<void> =>
    s.scene.user.type(master(s), at(s, header, rowOf(s)), pick(values, s.random));

/** What people do to a workbook, and to the pane beside it. */
export const ACTS: Readonly<Record<string, (session: Session) => Promise<unknown>>> = {
  typeTitle: (s) => s.scene.user.type(master(s), at(s, '活动名称', rowOf(s)), `人改的名称${Math.floor(s.random() * 100)}`),
  typeRuleTitle: typing('活动名称', [
    '组织春游并发放购物卡',
    '走访慰问困难职工',
    '夏季送清凉',
    '工会干部培训班',
    '公款宴请来访人员',
    '会员生日慰问',
  ]),
  typeAmount: (s) => s.scene.user.type(master(s), at(s, '预算金额', rowOf(s)), Math.floor(s.random() * 90_000)),
  typeNonsense: typing('预算金额', ['三千左右', '-', '1,2']),
  typeMonth: typing('6月', ['上旬', '8日', '●', 15]),
  typeSubject: typing('支出科目', ['文体活动', '职工集体福利', '其他', '没有的科目', '送温暖']),
  typeSource: typing('资金来源', ['会费', '拨缴经费 2000; 会费', '不知道', '行政补助']),
  typePeople: typing('人数', [3, 200, '若干']),
  typeStatus: typing('状态', ['取消', '已完成', '计划', '搁着']),
  clearCell: (s) => s.scene.user.clear(master(s), at(s, pick(['备注', '活动名称', '6月', '预算金额'], s.random), rowOf(s))),
  pasteRows: (s) => s.scene.user.paste(master(s), at(s, '备注', table(s).row + 1), [['粘贴一'], ['粘贴二'], ['粘贴三']]),
  typeBelow: (s) =>
    s.scene.user.type(master(s), at(s, '活动名称', table(s).row + table(s).rows), `手工加的活动${Math.floor(s.random() * 1e6)}`),
  insertRow: (s) => s.scene.user.insertRows(master(s), rowOf(s)),
  deleteRow: (s) => (table(s).rows > 5 ? s.scene.user.deleteRows(master(s), rowOf(s)) : Promise.resolve()),
  sort: (s) => s.scene.user.sortTable('tblYearPlan', [{ key: 1, ascending: s.random() < 0.5 }]),
  filter: (s) => s.scene.user.filterTable('tblYearPlan', '状态', ['计划']),
  undo: async (s) => {
    await s.scene.user.undo();
    // The very first step is the generation itself: that one is taken again.
    if (s.scene.bench.book.sheets.every(({ meta }) => meta.tables.length === 0)) await s.scene.user.redo();
  },
  remoteEdit: (s) => s.scene.coauthor.type(master(s), at(s, '负责', rowOf(s)), '外地分会'),
  setting: (s) => s.scene.user.type('设置', 'B9', 100 + Math.floor(s.random() * 500)),
  ownSheet: (s) => s.scene.user.type('Sheet1', `A${1 + Math.floor(s.random() * 50)}`, `自己的记录${Math.floor(s.random() * 1e6)}`),
  insertColumn: async (s) => {
    if (table(s).columns > 31) return;
    const column = table(s).column + 2;
    await s.scene.user.insertColumns(master(s), column);
    await s.scene.user.type(master(s), `${letter(column)}${table(s).row + 1}`, `自加列${table(s).columns}`);
  },
  rename: (s) => s.scene.user.renameSheet(master(s), `计划${Math.floor(s.random() * 1000)}`),
  insertAbove: (s) => s.scene.user.insertRows(master(s), 0),
  monthInPane: async (s) => {
    await s.seat.quiet();
    const { activities } = s.seat.pane.get().history.doc.plan;
    if (activities.length > 0)
      s.seat.pane.do({ type: 'toggle-month', id: pick(activities, s.random).id, slot: 1 + Math.floor(s.random() * 12) });
    await s.seat.quiet();
  },
  undoInPane: async (s) => {
    await s.seat.quiet();
    const last = s.seat.pane.get().history.past.at(-1)?.type;
    if (last !== undefined && last !== 'load') s.seat.pane.undo();
    await s.seat.quiet();
  },
  fixInPane: async (s) => {
    await s.seat.quiet();
    const fixes = s.seat.findings().flatMap(({ fix }) => fix ?? []);
    const fix = fixes.length === 0 ? undefined : pick(fixes, s.random);
    const seen = fix === undefined ? null : findActivity(s.seat.pane.get().history.doc, fix.activityId);
    if (fix !== undefined && seen !== null) await applyFix(s.seat.room, fix, seen);
    await s.seat.quiet();
  },
};
