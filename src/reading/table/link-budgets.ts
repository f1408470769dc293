import type { Activity } from '../../plan/activity';
import { namedActivity, onlyMeant } from '../apart/name-match';

/**
 * A plan may list its activities in one place and their money in a table of its own. Rows of such a table (an amount, no time) give
 * their money to the activity they name and are no activities themselves; rows that name none stay. The rows of `tables` that hold
 * nothing but money may name an activity by less of its name (节油讲座 and 节油操作法讲座).
 */
export function linkBudgets(activities: readonly Activity[], tables: readonly (readonly Activity[])[] = []): Activity[] {
  const ofMoney = new Set(tables.filter(isOfMoney).flat());
  const money = activities.filter((activity) => activity.budget !== null && (isTimeless(activity) || ofMoney.has(activity)));
  if (money.length === 0 || money.length === activities.length) return [...activities];
  const open = activities
    .filter((one) => isOpen(one) && !isTimeless(one) && !ofMoney.has(one))
    .map((one) => ({ one, name: bare(one.title) }));
  const find = byPieces(open);
  const given = new Map<Activity, Activity>();
  const taken = new Set<Activity>();
  for (const row of money) {
    const name = bare(row.title);
    const named = find(name, (other) => !given.has(other.one) && samePlace(other.one, row) && sameName(other.name, name));
    if (named === null) continue;
    given.set(named.one, row);
    taken.add(row);
  }
  const rest = activities.filter((one) => !given.has(one) && !ofMoney.has(one) && isOpen(one)).map(namedActivity);
  for (const row of ofMoney) {
    const meant = taken.has(row) ? null : onlyMeant(row.title, rest);
    if (meant === null || given.has(meant) || !samePlace(meant, row)) continue;
    // 职工体检 —, 行政列支: it has no money to give
    if (row.budget !== null) given.set(meant, row);
    taken.add(row);
  }
  return activities.flatMap((activity) => {
    if (taken.has(activity)) return [];
    const row = given.get(activity);
    return [row === undefined ? activity : withMoney(activity, row)];
  });
}

interface Named {
  readonly one: Activity;
  readonly name: string;
}

const PIECE = 3;

function piecesOf(name: string): string[] {
  return Array.from({ length: Math.max(0, name.length - PIECE + 1) }, (_, at) => name.slice(at, at + PIECE));
}

/**
 * Finds the only activity whose name holds another name or is held by it and that fits; null for none. Two that fit: nobody can tell
 * whose money it is. Names are looked up by pieces, so that long lists cost no comparison of all with all.
 */
function byPieces(open: readonly Named[]): (name: string, fits: (other: Named) => boolean) => Named | null {
  const inside = new Map<string, Named[]>();
  const first = new Map<string, Named[]>();
  const push = (map: Map<string, Named[]>, key: string, one: Named): void => {
    const list = map.get(key);
    if (list) list.push(one);
    else map.set(key, [one]);
  };
  for (const one of open) {
    const pieces = new Set(piecesOf(one.name));
    for (const piece of pieces) push(inside, piece, one);
    if (pieces.size > 0) push(first, one.name.slice(0, PIECE), one);
  }
  return (name, fits) => {
    let only: Named | null = null;
    const lists = [inside.get(name.slice(0, PIECE)), ...piecesOf(name).map((piece) => first.get(piece))];
    for (const other of lists.flatMap((list) => list ?? [])) {
      if (other === only || !fits(other)) continue;
      if (only !== null) return null;
      only = other;
    }
    return only;
  };
}

const isOpen = ({ budget, money }: Activity): boolean => budget === null && money.length === 0;

/** A table of nothing but names and what they cost. */
function isOfMoney(rows: readonly Activity[]): boolean {
  // 中秋游园: its name tells when, the table does not
  const told = rows.every((row) => isTimeless(row) || row.time.origin === 'festival' || row.time.origin === 'inferred');
  return rows.length >= 3 && told && rows.filter((row) => row.budget !== null).length * 3 >= rows.length * 2;
}

function isTimeless({ time }: Activity): boolean {
  return (
    time.origin === 'none' ||
    (time.set.months.length === 0 && time.set.crossYear.length === 0 && time.recurrence === null && time.festivals.length === 0)
  );
}

function samePlace(a: Activity, b: Activity): boolean {
  return a.provenance?.file === b.provenance?.file;
}

/** 职工登山比赛 and 登山比赛 are one; 比赛 alone is too little to tell. */
function sameName(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.includes(short) && short.length >= long.length * 0.6;
}

// 组织开展“书香杯”读书活动经费 → 书香杯读书
function bare(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^(?:20\d\d年度?)?(?:组织|开展|举办|举行|召开|做好|进行)*/, '')
    .replace(/(?:活动|工作)?(?:经费|费用|支出|开支|预算)?$/, '');
}

function withMoney(activity: Activity, row: Activity): Activity {
  const { provenance } = activity;
  const budget = row.provenance?.evidence['budget'];
  return {
    ...activity,
    money: row.money,
    budget: row.budget,
    unitPrice: row.unitPrice,
    quantity: row.quantity,
    funding: activity.funding.length > 0 ? activity.funding : row.funding,
    fundingText: activity.fundingText ?? row.fundingText,
    people: activity.people ?? row.people,
    provenance: provenance === null || budget === undefined ? provenance : { ...provenance, evidence: { ...provenance.evidence, budget } },
  };
}
