import type { Activity } from '../../plan/activity';

/** Remark of a row the new plan no longer has, when its status was ours to change. */
const CANCELLED = '新稿中没有，已标为取消';
/** The same for a row on which people have set the status themselves. */
const MISSING = '新稿中没有';
/** Remark of a row that a person took out of the workbook and the new plan names all the same. */
const DELETED = '曾从年历中删除，新稿中仍有，已标为取消';

/** A row gone from the plan stays and says so; marking it again changes nothing. */
export function markGone(activity: Activity): Activity {
  if (activity.remark?.includes(MISSING) === true) return activity;
  return activity.status === '计划'
    ? { ...activity, status: '取消', remark: joined(activity.remark, CANCELLED) }
    : { ...activity, remark: joined(activity.remark, MISSING) };
}

/** A row people had deleted and the new plan brings again: there, but not counted until somebody decides. */
export function markDeleted(fresh: Activity): Activity {
  return { ...fresh, status: '取消', remark: joined(fresh.remark, DELETED) };
}

/** A row that a later plan names again: what {@link markGone} had put there is taken back, and nothing else. */
export function unmarkGone(activity: Activity): Activity {
  const parts = (activity.remark ?? '').split('；');
  if (!parts.includes(CANCELLED) && !parts.includes(MISSING)) return activity;
  const kept = parts.filter((part) => part !== CANCELLED && part !== MISSING).join('；');
  const ours = parts.includes(CANCELLED) && activity.status === '取消';
  return { ...activity, status: ours ? '计划' : activity.status, remark: kept === '' ? null : kept };
}

function joined(remark: string | null, words: string): string {
  return remark === null || remark === '' ? words : `${remark}；${words}`;
}
