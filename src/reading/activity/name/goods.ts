import { findFestivalNames } from '../festival-names';
import type { Draft } from '../draft';
import { COUNT_LAST } from './trim';

const GOODS =
  /(?:慰问品|慰问金|福利品?|物资|用品|蛋糕券?|[\u4e00-\u9fff]券|礼品|礼物|礼包|纪念品|月饼|粽子|年货|购物卡|电影票|[\u4e00-\u9fff]票|年票|药品|饮品|护具)$/;
const GIVES =
  /^(?:为|给|向)?[^,“”]{0,12}?(?:每人|人均|每位[^,]{2,4})?(?:统一|集中|分别)?(?:组织)?(?:发放|派发|配发|赠送|送上|颁发)(?:传统节日|(?:职工|会员)?节日)?(?=[\u4e00-\u9fff“\d])/;
/** 员工生日当月发放蛋糕券. */
const BODY_FIRST =
  /^((?:会员|职工|教职工|员工|教工|工会会员)(?:生日|结婚|生育|住院|退休|入会))(?:当[月天日]|时|之际)?(?:发|派|配|赠|送|颁)/;

/** 春节发放节日慰问品 → 春节慰问品; 会员生日发放蛋糕券 → 会员生日蛋糕券. */
export function goods(text: string, draft: Draft): string | null {
  const title = draft.title.replace(COUNT_LAST, '');
  if (!GOODS.test(title)) return null;
  const occasions = findFestivalNames(title);
  const lead = occasions ? title.slice(occasions.end) : title;
  const gives = GIVES.exec(lead);
  if (!gives) return null;
  const thing = lead
    .slice(gives[0].length)
    .replace(/^(?:每[人名位][\u4e00-\u9fff]{0,2})?(?:价值|标准|总额)?为?[\d.]+元(?:\/[人年次])*的?/, '')
    .replace(occasions ? /^节日(?=慰问)/ : /^$/, '');
  if (thing.length < 2) return null;
  if (occasions) return `${occasions.words}${thing}`;
  const whose = BODY_FIRST.exec(lead)?.[1];
  if (whose !== undefined) return `${whose}${thing.replace(/^生日/, '')}`;
  if (draft.titleSpan === null) return null;
  const before = text.slice(Math.max(draft.sentence.start, draft.start), draft.titleSpan.start);
  const festival = findFestivalNames(before);
  if (festival) return `${festival.words}${thing}`;
  const body =
    /(?:^|[,。;、:]|月份?|日)((?:会员|职工|教职工|员工|工会会员)?(?:生日|结婚|生育|住院|退休|入会))(?:当[月天日]|时|之际)?$/.exec(
      before,
    )?.[1];
  if (body !== undefined) return `${body}${thing}`;
  return thing.length >= 5 ? thing : null;
}
