import { eventHead } from '../activity/event-head';
import { mapFundSource } from './fund-source';

/** What the words of a cell look like, for guessing columns by their content. */
export type CellKind =
  'blank' | 'ordinal' | 'time' | 'money' | 'number' | 'count' | 'person' | 'body' | 'source' | 'mark' | 'schedule' | 'text' | 'prose';

// 3月 · 4-5月 · 3月8日 · 第一季度 · 上半年 · 全年 · 每月 · 2027.3 · 2027/3/8 · 3月底前 · 春节前
const TIME =
  /^(?:(?:20\d{2}|今|本)年?[\s./-]?)?(?:第?[一二三四1-4]季度|[上下]半年|全年|年内|年[初中底]|每[年月周季天日].{0,8}|(?:\d{1,2}|[一二三四五六七八九十]{1,2}|元)(?:[\s]*[-—–~～至到、,.][\s]*(?:\d{1,2}|[一二三四五六七八九十]{1,2}))*月.{0,12}|20\d{2}[./-]\d{1,2}(?:[./-]\d{1,2})?.{0,14}|\d{1,2}[./-]\d{1,2}(?:[-~]\d{1,2}[./]\d{1,2})?|(?:春节|元旦|中秋|国庆|端午|清明|重阳|五一|三八).{0,4}|[暑寒]假.{0,3}|汛期|待定|时间待定)$/;
// 6,000元 · 1.2万 · 200元/人 · ¥300
const MONEY = /^(?:约|人均|每[人户]|不超过|¥|￥)?\s*\d[\d,，]*(?:\.\d+)?\s*(?:万|千|百)?元?(?:\s*[/／每]\s*[一-龥]{1,2})?(?:左右|以内)?$/;
// 3月：棋类比赛 · 全年:住院走访
const SCHEDULE =
  /^(?:第?[一二三四1-4]季度|[上下]半年|全年|每[月季年]|[\d一二三四五六七八九十元]{1,2}[-—–~～至到、]{0,2}[\d一二三四五六七八九十]{0,2}月份?[—–-]{0,2}.{0,6})[:：]\s*\S{3}/;
const COUNT =
  /^(?:约|不少于|各|共)?\s*\d+\s*[-~]?\d*\s*余?(?:人|户|名|人次|家|场|次|份|期|队|支|套|个|台|本|册|盒|桌|对|组|位)(?:左右|以上|次)?$/;
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵';
const BODY = /(?:部|处|科|室|办|办公室|工会|委员会|委|局|中心|院|所|队|组|会|支部|站|厂|车间|公司|学校|学院|分会|小组|部门|单位)$/;

const known = new Map<string, CellKind>();

/** Columns are looked at row after row, and their words repeat: each is judged once. */
export function cellKind(raw: string): CellKind {
  if (raw.length > 40) return judge(raw.trim());
  let kind = known.get(raw);
  if (kind === undefined) {
    if (known.size > 4000) known.clear();
    kind = judge(raw.trim());
    known.set(raw, kind);
  }
  return kind;
}

function judge(text: string): CellKind {
  if (text === '' || /^[-—–/\\无]+$/.test(text)) return 'blank';
  if (/^[●○√✓✔★☆■□▲△◆◇×x*]+$/i.test(text)) return 'mark';
  if (/^\d{1,3}$/.test(text)) return 'ordinal';
  if (SCHEDULE.test(text)) return 'schedule';
  if (text.length > 40) return 'prose';
  if (COUNT.test(text)) return 'count';
  if (TIME.test(text)) return 'time';
  if (/^\d[\d,]*(\.\d+)?$/.test(text)) return 'number';
  if (MONEY.test(text)) return 'money';
  if (mapFundSource(text).length > 0 && text.length <= 12) return 'source';
  if (isPeople(text)) return 'person';
  if (text.length <= 12 && BODY.test(text)) return eventHead(text)?.strength === 'occasion' ? 'text' : 'body';
  return text.length > 24 ? 'prose' : 'text';
}

/** 王芳 · 王芳、李敏 · 欧阳明 */
function isPeople(text: string): boolean {
  const names = text.split(/[、,，/\s]+/);
  return names.every((name) => /^[一-龥]{2,3}$/.test(name) && SURNAMES.includes(name.charAt(0)) && !BODY.test(name));
}
