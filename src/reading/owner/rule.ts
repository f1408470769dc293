import type { OwnerRole } from '../../plan/owner';

/** One way plans say who does something. */
export interface OwnerRule {
  readonly role: OwnerRole;
  /** Words one of which must be there before the pattern is worth trying; none: always tried. */
  readonly needs: readonly string[];
  /** Group 1 is the name or the list of names. */
  readonly pattern: RegExp;
}

/** A rule from its needed words, parted by blanks, and the source of its pattern. */
export const rule = (needs: string, role: OwnerRole, source: string): OwnerRule => ({
  role,
  needs: needs === '' ? [] : needs.split(' '),
  pattern: new RegExp(source, 'g'),
});

/** A list of names, as a source; 各镇(街道)总工会 with its bracket. */
export const LIST = '((?:[^,。;:!?()《》\\n]|\\([^()]{1,4}\\)(?=[\\u4e00-\\u9fff])){2,40}?)';
/** 工会于6月份组织, 宣教部于6月底前完成: a time between who and what. */
export const WHEN = '(?:(?:拟|定|将)?[在于][^,。;:]{1,14}?(?:前|内|时|期间|间|[月日号旬底初中周]|份|之前)|[一二两三五七\\d]+[天日]内)?';
/** Posts a person has, as a source. */
export const TITLE = '主任|主席|书记|部长|科长|处长|干事|委员|管理员|组长|经理|校长|园长|院长|班长|队长|医生|老师|主管|专干|秘书';

/** A name that is a post, with the person behind it or without one. */
export const IS_POST = new RegExp(`(?:${TITLE})$`);
