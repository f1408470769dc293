import type { Activity } from '../../plan/activity';

/** 例: 「慰问品不得为现金、购物卡」: from the negator to the end of its clause nothing is planned. */
const DENIED =
  /(?:严禁|禁止|杜绝|拒绝|拒收|严查|查处|狠刹|谢绝|避免|防止|切忌|抵制|反对|取消|停止|代替|替代|不(?:得|发|再发|再以|准|搞|组织|安排|去|赴|到|前往|购买|购|买|采用|以|列支|列|再|含|包括|包含|涉及|使用|用|提供|许|允许|能|可|宜|予|报销|支付|支|开支|另发|另行|要|变相|送|收|参与|参加|举办|举行|涉足|出入|进入)|非|无需|无须|不是|并非|未安排)[^，,。；;！!？?\n]*?(?=而是|而发|而是发|改为|改发|只发|仅发|只以|但|，|,|。|；|;|！|!|？|\?|\n|$)/g;
/** 「不再另设奖项」「不设奖」: kept as a mark of its own, because it matters for prizes. */
const NO_PRIZES = /不(?:再|另|再另)?(?:设|设置|设立|评)(?:任何)?(?:奖|名次)[^，,。；;\n]*/g;
/** 「购物卡、现金一律不发」: the words before the negator are denied. */
const DENIED_BEFORE = /[^，,。；;！!？?\n]*(?:一律不|一概不|均不|概不|都不|一律禁止|均不得|不予|不在此列)[^，,。；;！!？?\n]*/g;
/** 「非」 and 「不」 inside ordinary words, hidden from the two above. */
const ORDINARY = /非(?:常|物质|遗|公|凡|洲|公有制|在编)|不(?:断|少于|超过|低于|高于|同|定期|限|忘|仅|足|便|懈|变|良|含糊)|无偿/g;

/** Stand for 不 and 非 inside ordinary words while denials are looked for. */
const HIDDEN_NOT = '\uE000';
const HIDDEN_NON = '\uE001';

/** A text without what it denies. 例: 「发粽子，不发购物卡」→ 「发粽子，」. */
export function withoutDenied(text: string): { text: string; noPrizes: boolean } {
  if (!/[不非禁杜拒谢避防切抵反取停代替无未]/.test(text)) return { text, noPrizes: false };
  let noPrizes = false;
  const cleaned = text
    .replace(ORDINARY, (word) => word.replace(/不/g, HIDDEN_NOT).replace(/非/g, HIDDEN_NON))
    .replace(NO_PRIZES, () => {
      noPrizes = true;
      return '';
    })
    .replace(DENIED_BEFORE, '')
    .replace(DENIED, '')
    .replaceAll(HIDDEN_NOT, '不')
    .replaceAll(HIDDEN_NON, '非');
  return { text: cleaned, noPrizes };
}

/** Blanks and quotation marks, which stand anywhere in plans and mean nothing to the rules. */
export const BLANKS = /[ \t　“”"‘’]/g;

/** Everything the plan says of an activity, one piece per line, without repeating what is already there. */
export function textOf(activity: Activity): string {
  const pieces: string[] = [];
  const add = (piece: string | null | undefined): void => {
    if (piece && !pieces.some((known) => known.includes(piece))) pieces.push(piece);
  };
  add(activity.provenance?.quote);
  add(activity.title);
  for (const part of activity.parts) add(part);
  add(activity.remark);
  add(activity.audience);
  add(activity.fundingText);
  add(activity.place);
  return pieces.join('\n').replace(BLANKS, '');
}

/** Words around a mention that make it talk, not spending. 例: 防范非法集资讲座, 担保法律知识, 违规送礼专项整治. */
const TALK_AFTER =
  /^[^，,。；;\n]{0,10}?(?:讲座|知识|法律|纠纷|案例|整治|问题|行为|规定|制度|风险|陷阱|诈骗|犯罪|条例|自查|警示|现象|禁令|清单|安全|宣传|检查|排查|督查|协商|咨询|维权|支付情况|消防)/;
const TALK_BEFORE =
  /(?:防范|打击|警惕|抵制|反对|整治|排查|学习|宣讲|讲解|关于|拒绝|识别|查处|治理|自查|解读|检查|远离|防止|纠正|清理|通报|警示|预防|监督|压减|压缩|降低|控制|减少|严查|拒收)[^，,。；;\n]{0,10}$/;

/** Whether the text plans the word itself and does not only speak about it. */
export function plansWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(Math.max(0, at - 14), at);
    const after = text.slice(at + word.length, at + word.length + 14);
    if (!TALK_BEFORE.test(before) && !TALK_AFTER.test(after)) return true;
  }
  return false;
}

/** The first of the words that the text plans. */
export function firstPlanned(text: string, words: readonly string[]): string | null {
  for (const word of words) if (text.includes(word) && plansWord(text, word)) return word;
  return null;
}
