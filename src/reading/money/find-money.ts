import { fen, fenFromYuan, type Fen } from '../../plan/fen';
import type { MoneyMention } from '../../plan/money';
import { readNumeral } from '../text/numerals';
import { matchesOf } from '../text/pieces';

const NUMBER =
  '\\d{1,3}(?: \\d{3})+(?= ?[元万])|\\d[\\d,]{0,13}(?:\\.\\d{1,4})?|[零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,14}';
const PER =
  '人次|讲|堂|条|人|名|户|份|次|场|期|桌|队|套|生|位|家|个|餐|天|课时|学时|节|晚|月|年|站|点|所|间|处|班|网点|社区|支部|协会|社团|张|件|箱|瓶|盒|袋|束|枚|面|副|把|幅|对|组|辆|册|本|篇|项|块|台|只|棵|株|学期|季度|季|批';
/** 每点慰问品1200元, 每讲课酬1000元: what is given stands between. */
const GIVEN = '补助|补贴|奖励|发放|安排|控制在|(?:综合)?定额|活动费|慰问[金品]?|课酬|(?:启动|工作|活动)?(?:资金|经费)|标准|送';
// 每户400元 · 1.2万元 · 3000-5000元 · 50元/人 · 2000元/人·年 · 伍仟元整 · ￥300
const MONEY = new RegExp(
  `(?:全年(?=[^每\\d]{0,6}\\d)(?:预计|约|大约|共|总计)?(?:支出|需|安排|预算|费用)?)?(?:每(?:一|1)?(${PER})(?:每(天|餐|次|场|期|节|晚|月|年|学期|季度))?(?:${GIVEN}){0,2}|人(?=均)|户(?=均))?(?:均(?:${GIVEN})|均|平均)?(?:标准)?(?:分别|(?:(?:预算|经费|费用)?(?:共计?|合计|总计)|总(?:预算|经费|费用|投入|支出))(?:安排|需要?|支出|投入|列支|拨付)?)?(?:为|各|约)?(?:不超过|不高于|补助|奖励|发放|慰问金?|按|约)?(?:[¥￥]|RMB|人民币)? ?(${NUMBER}) ?(?:(?:-{1,2}|至|到) ?(${NUMBER}) ?)?(万|千|百|亿)?(元|圆|块(?:钱|(?=$|[,。;、)封左上以的为一/]|到|至)))(?!旦|宵|月|素|件|老|帅)(?:整|正)?(?:人民币)?(?: ?(?:[/每]|一) ?(${PER})(?: ?(?:·|/|每) ?(${PER}))?)?(?:(?:[*x×] ?|(?=\\d{1,4}[名户]))(${NUMBER})(?:${PER})?)?`,
  'gi',
);
const BARE_WAN = /(?:预算|经费|费用|投入|资金|合计|共计)(?:为|约|控制在)? ?(\d[\d.]{0,8})万(?=$|[,。;、)])/g;
const SIGNED = /[¥￥] ?(\d[\d,]{0,13}(?:\.\d{1,2})?)(万)?(?![\d.,]|-\d)/g;
const FACTOR: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const INCOME =
  /(?:收到|募集|募得|收取|上缴|缴纳会费|会费收入|拨入|收入|争取到|创效|创造|节约|增效|增收|节支|降本|产值|效益|拨缴|收缴|上解|征收|保证金|押金|自付|家长承担|个人承担)[^,。;]{0,10}$/;

/** A money mention with its place; the same as the plan's noun. */
export type FoundMoney = MoneyMention & { readonly span: NonNullable<MoneyMention['span']> };

function fenOf(raw: string, unit: string | undefined): Fen | null {
  const value = readNumeral(raw);
  return value === null ? null : fenFromYuan(value * (unit === undefined ? 1 : (FACTOR[unit] ?? 1)));
}

/** 为每位职工发放价值500元, 一等奖1000元, 标准500元: what the standard is of stands before it; '' when only that it is one. */
function perBeforeOf(text: string, at: number, small: boolean): string | null {
  const before = text.slice(Math.max(0, at - 20), at);
  // 每份价值100元, 每枚纪念章180元
  const present = /每(份|盒|套|件|枚|张|袋|箱|瓶|本|束|把|顶|幅|条|双|副)(?:[\u4e00-\u9fff]{1,6})?$/.exec(before)?.[1];
  if (present !== undefined) return present;
  // 每人发一条毛毯,价值160元
  if (/每[人名位](?:[^,。;\d]{0,4}[一1][^,。;\d]{2,10}|[^,。;\d]{2,12}[一1][份个盒袋套件]),价值(?:约)?$/.test(before)) return '人';
  // 送蛋糕卡,价值150元: a small worth is that of one present
  if (small && /(?:生日|发放|慰问品|蛋糕|送)[^。;]{0,12}(?:价值|标准|面值)(?:为|约)?$/.test(before)) return '人';
  const thing = /每(个|家|支|组|队|社|班|期|场|次|对|项)(?:[\u4e00-\u9fff]{1,14})?$/.exec(before)?.[1];
  if (thing !== undefined) return thing;
  if (
    /每(?:一)?(?:位|名|个|人|(?=职工|教职工|会员|员工|教师|女职工))(?:职工|教职工|会员|员工|教师|人员|女职工|退休[^,]{0,3})?[^,。;]{0,8}$/.test(
      before,
    )
  )
    return '人';
  // 本科3000元、专科2000元
  if (/(?:本科|专科|大专|高职|中专|高中|初中|小学|研究生|硕士|博士|[一二]本)(?:[\u4e00-\u9fff]{0,2}生)?(?:\([^()]{1,8}\))?$/.test(before))
    return '人';
  // 人均花材45元
  if (/人均[^,。;\d]{1,6}$/.test(before)) return '人';
  if (/每户[^,。;]{0,8}$/.test(before)) return '户';
  // 考入大学的一次性资助4000元
  if (/(?:考入|考上|升入|考取)[^,。;\d]{0,10}(?:一次性)?(?:资助|补助|奖励|给予|发放)$/.test(before)) return '人';
  // (疗休养费3000元)
  if (/疗(?:休)?养费(?:用|标准)?(?:为|约)?$/.test(before) && /^\d{3,4}元/.test(text.slice(at))) return '人';
  // 单场费用1.6万元 · 每签一对补助师傅600元
  const single = /(?:单([场次期批个点站台套间处家])|每[\u4e00-\u9fff]?[一1]([\u4e00-\u9fff])(?:补助|奖励|给予))[\u4e00-\u9fff]{0,4}$/.exec(
    before,
  );
  if (single) return single[1] ?? single[2] ?? '';
  if (/标准[:为][\u4e00-\u9fff]{2,6}$/.test(before)) return '';
  // 耳塞1200副,每副3元 · 每签一对补助600元: of whatever is counted
  const unit = /每(?:[\u4e00-\u9fff]?[一1])?([\u4e00-\u9fff])(?:补助|奖励|发放|奖补)?$/.exec(before)?.[1];
  if (unit !== undefined) return unit;
  if (/(?:等奖|优胜奖|鼓励奖|纪念奖|参与奖|[冠亚季]军|第[一二三四]名)[^。;元费总共预]{0,8}$/.test(before)) return '名';
  const called = /(单价|票价|标准|面值)[为:约]?(?:不超过|不高于)?$/.exec(text.slice(Math.max(0, at - 8), at))?.[1];
  return called === '单价' || (called !== undefined && small) ? '' : null;
}

/** What stands before an amount: of what it is a standard; 一等奖1名、二等奖2名,奖金共计2400元 is the sum of all of them. */
function perBefore(text: string, at: number, raw: string, small: boolean): string | null {
  const per = perBeforeOf(text, at + (/^标准/.exec(raw)?.[0].length ?? 0), small);
  return per === '名' && /^(?:预算|经费|费用)?(?:共|合计|总)/.test(raw) ? null : per;
}

/** 每人保费60元中由工会补[20元]: a part of a price is a price. */
export const OF_IT = /^(?:,?其中|中),?(?:由)?[\u4e00-\u9fff]{0,8}(?:补助|补贴|补|承担|负担|出资|出|自理|自付)$/;

/** 大学生每人2500元,高中生1000元: what the second is of was said of the first. */
function alikeBefore(last: FoundMoney | undefined, between: string, raw: string): string | null {
  return last !== undefined &&
    !/^(?:预算|经费|费用)?(?:共|合计|总)/.test(raw) &&
    (last.per === '人' || last.per === '' || last.per === '户') &&
    last.quantity === null &&
    (OF_IT.test(between) || /^[,、;][\u4e00-\u9fff]{2,8}$/.test(between)) &&
    (OF_IT.test(between) || !/[共合总计费金品]|[全每]年|预算/.test(between) || /^、慰问[金品]$/.test(between))
    ? last.per
    : null;
}

/** Every amount in a piece of normalised text, with offsets of the source. */
export function findMoney(text: string, offset = 0): FoundMoney[] {
  const found: FoundMoney[] = [];
  if (!/元|圆|块|万|[¥￥]/.test(text)) return found;
  for (const match of matchesOf(MONEY, text)) {
    const [raw, perSaid, perTime, low = '', high, unit, , perAfter, perSecond, times] = match;
    if (/^[百千万亿佰仟拾]+$/.test(low) || /^里/.test(text.slice(match.index + raw.length))) continue;
    // 三百块的东西, not 两块展板 and not 一块的
    if (raw.endsWith('块') && (readNumeral(low) ?? 0) < 20) continue;
    // 两到三万元: the 万 of the upper end holds for both
    const shared = unit ?? (high !== undefined && !/[万千百]/.test(low) ? /[万千]$/.exec(high)?.[0] : undefined);
    const first = fenOf(low, shared);
    if (first === null || (match.index > 0 && /[\d.]/.test(text.charAt(match.index - 1)))) continue;
    const yearly = perAfter === undefined && /^[年月]$/.test(perSaid ?? '') ? perBeforeOf(text, match.index, false) : null;
    const said = perAfter ?? (yearly || perSaid);
    const second = perSecond ?? (yearly ? perSaid : perTime);
    const per =
      (said && second ? `${said}·${second}` : said) ??
      /^(?:人(?!民币)|户)均?/.exec(raw)?.[0].charAt(0) ??
      perBefore(text, match.index, raw, unit === undefined && first <= 100_000) ??
      alikeBefore(found[found.length - 1], text.slice((found[found.length - 1]?.span.end ?? offset) - offset, match.index), raw);
    const amountMax = high === undefined ? null : fenOf(high, unit);
    const quantity = times === undefined ? null : readNumeral(times);
    const amount = quantity === null ? first : fen(Math.min(first * Math.max(1, quantity), 1e14));
    found.push({
      raw,
      span: { start: match.index + offset, end: match.index + raw.length + offset },
      amount,
      unitAmount: per === null && quantity === null ? null : first,
      per,
      quantity,
      amountMax,
      computed: quantity !== null,
      scope: INCOME.test(text.slice(Math.max(0, match.index - 16), match.index)) ? 'income' : 'activity',
    });
  }
  if (found.length > 0) return found;
  return plain(text, offset, SIGNED, undefined).concat(plain(text, offset, BARE_WAN, '万'));
}

/** 联欢晚会,预算2.6万 · 骑行:¥2800: what is called money, or has its sign, needs no 元. */
function plain(text: string, offset: number, pattern: RegExp, unit: string | undefined): FoundMoney[] {
  return matchesOf(pattern, text).flatMap((match) => {
    const amount = fenOf((match[1] ?? '').replace(/,/g, ''), unit ?? match[2]);
    if (amount === null) return [];
    const span = { start: match.index + offset, end: match.index + match[0].length + offset };
    const whole = { unitAmount: null, per: null, quantity: null, amountMax: null, computed: false };
    return [{ raw: match[0], span, amount, ...whole, scope: 'activity' as const }];
  });
}
