import type { MessageCode } from '../rules/codes';

export type RuleParams = Readonly<Record<string, string | number>>;
export type RuleSentence = (p: RuleParams) => string;

const said = (p: RuleParams): string => (p['quote'] === undefined || p['quote'] === '' ? '' : `（原文：${p['quote']}）`);
const name = (p: RuleParams): string => (p['activity'] === '' || p['activity'] === undefined ? '本计划' : `“${p['activity']}”${said(p)}`);
const rows = (p: RuleParams): string => (Number(p['count']) > 1 ? `“${p['activity']}”等 ${p['count']} 项` : name(p));
const against = (p: RuleParams): string => `${p['value']} ${p['unit']}，限额 ${p['limit']} ${p['unit']}`;

/** What each finding says to a union officer: what and where, why it matters, what to do. The basis is printed beside it. */
export const RULE_SENTENCES_ZH: Readonly<Record<MessageCode, RuleSentence>> = {
  passes: (p) => `符合“${p['title']}”：${rows(p)}${p['limit'] === undefined || p['value'] === undefined ? '' : `，现值 ${against(p)}`}。`,
  'limit-unverified': (p) =>
    `${rows(p)}没有超过见到的标准，但这个标准待核，不能据此算作符合；请取本省细则原文核对，或在“设置”里填自定限额。`,
  'income-differs': (p) =>
    `${p['title']}：预算数 ${p['present']} 元，按基数测算约 ${p['expected']} 元，相差超过 ${p['tolerance']}%。收入算错，整年盘子都会错；请核对基数、留成比例和预算数。`,
  'dues-inputs-missing': () => `会费收入无法核对：请在“设置”里填写会费计缴基数和会费收入预算数。`,
  'contribution-inputs-missing': () => `拨缴经费收入无法核对：请在“设置”里填写工资总额、留成比例和拨缴经费收入预算数。`,
  'income-kind-unknown': (p) => `收入项目“${p['kind']}”不在规定的收入项目之内，上级汇总时无处可列；请改为规定的名称。`,
  'income-unknown': () => `收入没有填写，收支是否平衡无法判断；请在“设置”里填写各项收入和上年结余。`,
  'income-unrelated': (p) =>
    `行政补助收入的说明里有“${p['words']}”，看起来与工会无关；与工会无关的经费不得以行政补助名义进工会账户，请核对来源和用途。`,
  'purpose-missing': () => `有行政补助收入而没有写用途，无法判断是否与工会有关；请在说明里写清用途。`,
  deficit: (p) =>
    `支出合计 ${p['expense']} 元，超过可用资金 ${p['available']} 元（收入加上年结余），差 ${p['short']} 元。不得编制赤字预算；请压减活动预算或补充收入。`,
  'deficit-unless-opening': (p) =>
    `支出合计 ${p['expense']} 元，超过本年收入 ${p['available']} 元，差 ${p['short']} 元；上年结余没有填写，请填写后再看是否够用。`,
  'amounts-missing': (p) => `还有 ${p['toFill']} 项没有填金额，现在看没有超，但不能算作符合；请补填金额。`,
  'amount-missing': (p) => `${rows(p)}没有预算金额。无预算不得支出；请填写金额，不花钱的活动把科目选为“无经费”。`,
  'no-subject': (p) => `${name(p)}有预算 ${p['value']} 元，科目却是“无经费”；请选支出科目，否则这笔钱进不了预算表。`,
  'spent-without-budget': (p) => `${name(p)}没有预算，已支出 ${p['value']} 元。无预算不得支出；请补办预算调整。`,
  'spent-over-budget': (p) => `${name(p)}已支出 ${p['value']} 元，超过预算 ${p['limit']} 元。超预算不得支出；请先履行预算调整程序。`,
  'approval-missing': (p) =>
    `预算审批日期还差 ${p['missing']} 个。预算须经工会委员会和经审会审查同意，报上级工会批准；办完后请在“设置”里填写日期。`,
  'approval-order': (p) => `上级批准日期（${p['superior']}）早于本级审议日期。应先经工会委员会、经审会审查同意，再报上级批准；请核对日期。`,
  'adjusted-often': (p) => `计划里有 ${p['value']} 次预算调整。预算原则上一年只调整一次；请合并办理。`,
  'adjustments-unknown': () => `提醒：预算原则上一年只调整一次，程序同编制。计划里看不出调整次数，请自行掌握。`,
  'next-year': (p) => `${name(p)}的时间全部在下一年。预算年度为 1 月 1 日至 12 月 31 日；请列入下一年的计划和预算。`,
  'next-year-part': (p) => `${name(p)}有时间在下一年。下一年的支出应列入下一年预算；请核对分月。`,
  'month-missing': (p) => `${rows(p)}没有月份，无法判断是否在本预算年度，也分不到月；请标出月份。`,
  'product-differs': (p) => `${name(p)}的预算 ${p['value']} 元，与单价×数量得出的 ${p['limit']} 元不一致；请核对其中一个数。`,
  'funding-differs': (p) => `${name(p)}各项资金来源合计 ${p['value']} 元，与预算 ${p['limit']} 元不一致；请补足或改正。`,
  'no-activities': () => `计划里没有活动，无从核对。`,
  'no-openness': () => `计划里没有看到向会员（代表）大会报告经费收支、公开账目的安排；请加上一项，每年至少一次。`,
  'account-renamed': (p) =>
    `${name(p)}用了科目“${p['old']}”，${p['version']} 年版会计制度里没有这个科目，现为“${p['fresh']}”；请改名，否则报表对不上。`,
  'account-unknown': (p) =>
    `${name(p)}用了科目“${p['name']}”，${p['version']} 年版会计制度的工会支出科目里没有；请换成规定的科目，或核对能否由工会开支。`,
  'dues-not-used': (p) =>
    `${name(p)}是会员活动（春秋游、观影观演、年票一类），资金来源却没有会费。这类活动应先用会费，不足才由工会经费弥补；请把会费加进资金来源。`,
  'dues-not-named': (p) => `${name(p)}是会员活动，资金来源写的是“${p['sources']}”，看不出先用了会费；请写明会费部分。`,
  'source-missing': (p) => `${rows(p)}没有写资金来源，无法判断由谁开支；请填写。`,
  'subject-differs': (p) => `${name(p)}列在“${p['subject']}”，这类支出通常列“${p['expected']}”；列错科目决算时要调账，请核对。`,
  'subject-open': (p) => `${rows(p)}还没有选定支出科目；这类支出通常列“${p['expected']}”。`,
  'union-pays': (p) =>
    `${name(p)}一类开支（体检、劳保用品、工作服、防暑降温费等）应由单位行政承担，一般不列工会经费；请改由行政列支，或说明由工会弥补的理由。`,
  'dues-multiple-over': (p) =>
    `会费活动由工会经费弥补 ${p['extra']} 元，是当年会费 ${p['dues']} 元的 ${p['value'] ?? '无限'} 倍，超过 ${p['limit']} 倍；请减少活动经费。`,
  'dues-multiple-confirm': (p) =>
    `会费活动由工会经费弥补 ${p['extra']} 元，是当年会费的 ${p['value']} 倍，在原规定的 3 倍与现行的 ${p['limit']} 倍之间；请核对本省是否已采用 ${p['limit']} 倍。`,
  'dues-unknown': () => `会费活动的弥补倍数无法判断；请在“设置”里填写会费收入预算数。`,
  'outings-over': (p) => `春秋游全年合计 ${p['value']} 次，超过每年 ${p['limit']} 次；请减少次数，或把不属于春秋游的活动改名写清。`,
  'outing-days-missing': (p) => `${rows(p)}没有写几天几晚，无法判断是否超过规定的天数；请写明“当日往返”或“2 天 1 晚”。`,
  'outing-too-long': (p) => `${name(p)}为 ${p['days']} 天 ${p['nights']} 晚，超过规定的 ${p['limit']} 天；请缩短行程。`,
  'outing-overnight-check': (p) => `${name(p)}过夜。全国口径已放宽到 2 天 1 晚，本省没有采用的仍须当日往返；请核对本省细则。`,
  'travel-standard-missing': (p) =>
    `${rows(p)}涉及伙食或住宿，须不超过当地差旅费标准；请在“设置”的自定限额里填写当地标准（${p['rule']}）。`,
  'lodging-missing': (p) => `${rows(p)}过夜而没有写住宿标准；请写明每人每晚金额。`,
  'lodging-over': (p) => `${name(p)}住宿每人每晚 ${p['value']} 元，超过当地差旅标准 ${p['limit']} 元；请降低标准。`,
  'outing-fee-check': (p) => `${name(p)}人均 ${p['value']} 元，超过一天的标准 ${p['limit']} 元；没有写天数，请写明后再核。`,
  'destination-abroad': (p) => `${name(p)}目的地写有“${p['place']}”。港澳和境外不能列作春秋游等会员活动，也不得变相旅游；请改换目的地。`,
  'destination-listed': (p) =>
    `${name(p)}目的地“${p['place']}”在 2014 年明令禁止的风景名胜区名单里（名单待核，原为禁止党政机关在该地开会）；请核对本地规定或改换目的地。`,
  'winners-over': (p) => `${name(p)}获奖 ${p['winners']} 人，参加 ${p['people']} 人，最多可奖 ${p['limit']} 人；请减少获奖名额。`,
  'winners-share-over': (p) => `${name(p)}的获奖面超过规定比例 ${p['limit']}；人人有奖等于发福利，请减少获奖名额。`,
  'winners-missing': (p) => `${rows(p)}设奖而没有写获奖人数，无法判断获奖面；请写明各等奖名额。`,
  'participants-missing': (p) => `${rows(p)}写了获奖人数而没有写参加人数，无法判断获奖面；请填写人数。`,
  'souvenir-beside-prizes': (p) => `${name(p)}既设奖又普发纪念品。设奖的活动不再普发纪念品；请二者取一。`,
  'prizes-unclear': (p) => `${rows(p)}是竞赛活动又发纪念品，没有写是否设奖；设奖的不能再发纪念品，请写明。`,
  'rewards-twice-check': (p) => `${rows(p)}是外单位举办的活动。谁举办谁奖励，主办方已奖的本会不再奖；请核对。`,
  'lecturer-over': (p) => `${name(p)}讲课费每学时 ${p['value']} 元，超过标准 ${p['limit']} 元（税后）；请降低，或核对讲师职称。`,
  'lecturer-hours-missing': (p) => `${rows(p)}有讲课费而没有写学时和标准，无法判断；请写明每学时金额、学时数和讲师职称。`,
  'lecturer-rank-missing': (p) => `${rows(p)}讲课费每学时 ${p['value']} 元，超过副高标准，没有写讲师职称；请写明职称。`,
  'festival-unclear': (p) => `${rows(p)}按“${p['festivals']}”发慰问品。民族节日须经自治区以上人民政府批准；请核对本省名单。`,
  'festival-missing': (p) => `${rows(p)}没有写是哪个节日。慰问品只限七个年节；请写明节日。`,
  'gift-on-unlisted-festival': (p) =>
    `${name(p)}在“${p['festivals']}”普发“${p['words']}”。${p['festivals']}不在七个年节之内，不能按节日慰问品向全体发放；请改为组织活动，或取消。`,
  'gift-on-unlisted-festival-check': (p) =>
    `${name(p)}在“${p['festivals']}”慰问（${p['words']}）。${p['festivals']}不是年节，不能普发慰问品；请写明对象和形式。`,
  'womens-day-gift': (p) => `${name(p)}直接向女职工发放财物。三八节应组织活动，纪念品只给参加者；请改为活动。`,
  'childrens-day-gift': (p) =>
    `${name(p)}没有组织活动而直接发放慰问品。六一须组织活动，范围限参加活动且有 14 周岁以下子女的职工；请改为活动。`,
  'childrens-day-check': (p) => `${name(p)}请写明组织什么活动；六一不得不组织活动直接发慰问品。`,
  'childrens-day-range': (p) => `${rows(p)}没有写慰问范围；应限参加活动且有 14 周岁以下子女的职工。`,
  'gift-in-cash': (p) => `${name(p)}以“${p['words']}”发放节日慰问。节日慰问必须是实物，不得发现金、购物卡、代金券；请改发慰问品。`,
  'gift-in-cash-check': (p) => `${name(p)}既有特定对象又面向全体，写有“${p['words']}”。面向全体的部分不得发现金和卡；请分开写清。`,
  'gift-voucher': (p) =>
    `${name(p)}发“${p['words']}”。2025 年以来的措施和一些省准许消费券、指定物品领取券一类；请核对本省规定，不得是购物卡、代金券。`,
  'gift-form-missing': (p) => `${rows(p)}没有写慰问形式；节日慰问须是实物，请写明慰问品。`,
  'festival-sum-over': (p) =>
    `全年节日慰问每位会员合计 ${p['value']} 元（${p['festivals']} 项活动），超过标准 ${p['limit']} 元；请降低各节标准。`,
  'festival-sum-conditional': (p) =>
    `全年节日慰问每位会员合计 ${p['value']} 元，超过一般标准 ${p['limit']} 元，在有条件的上限 ${p['tolerated']} 元之内；请核对条件是否具备（如报党组织同意、经费充足的企业工会）。`,
  'festival-sum-check': (p) =>
    `全年节日慰问每位会员最多合计 ${p['value']} 元，最少 ${p['least']} 元，标准 ${p['limit']} 元；请写明“每节”还是“全年”。`,
  'no-figure': (p) =>
    `本省没有查到可用的标准，无法判断${rows(p)}是否超标；请取本省（本单位）实施细则，把数填入“设置”的自定限额（${p['rule']}）。`,
  'province-missing': (p) => `没有选省份，无法判断${rows(p)}是否超标；请在“设置”里选省份，或填自定限额（${p['rule']}）。`,
  'voucher-often': (p) => `工会消费券全年发 ${p['value']} 次，超过每年 ${p['limit']} 次；请合并为一次。`,
  'voucher-check': (p) => `${rows(p)}发工会消费券。这是 2025 年的阶段性措施，是否继续执行未查到；请核对本省现行规定和标准。`,
  'recipients-by-rank': (p) => `${name(p)}按职务级别定慰问标准。对会员应一视同仁；请改为同一标准。`,
  'recipients-outside': (p) => `${name(p)}的对象写有“${p['words']}”。慰问只限本工会会员；请核对对象。`,
  'recipients-over': (p) => `${name(p)}发放 ${p['people']} 人，会员只有 ${p['members']} 人。慰问只限本会会员；请核对人数。`,
  'members-missing': (p) => `${rows(p)}的发放人数无法与会员数核对；请在“设置”里填写会员数。`,
  'people-missing': (p) => `${rows(p)}没有写人数，无法与会员数核对；请填写人数。`,
  'birthday-in-cash': (p) => `${name(p)}以“${p['words']}”作生日慰问。生日只能发蛋糕等实物或指定蛋糕店的蛋糕券；请改发实物。`,
  'birthday-voucher': (p) => `${name(p)}发券或卡。只能是指定蛋糕店的蛋糕券，不得是购物卡、代金券；请核对。`,
  'retire-in-cash': (p) => `${name(p)}以“${p['words']}”慰问退休会员。退休离岗只发纪念品；请改发纪念品。`,
  'event-in-cash': (p) => `${name(p)}以“${p['words']}”慰问婚育会员。全国口径是慰问品，部分省准许慰问金；请核对本省细则。`,
  'recuperation-union-pays': (p) => `${name(p)}全由工会经费开支。疗休养由单位福利费承担，工会经费只适当补助；请写明行政承担的部分。`,
  'banned-words': (p) => `${name(p)}写有“${p['words']}”，属“八不准”第（${p['item']}）项；请删去这项开支。`,
  'words-to-check': (p) => `${name(p)}写有“${p['words']}”。不得滥发奖金、津贴、补贴；请写明依据和对象。`,
  'fitness-card': (p) =>
    `${name(p)}写有“${p['words']}”。不得以购发卡类代替组织活动，也不得借活动发加班费；请改为组织活动（天津有明文，他省核对本省规定）。`,
  'aid-reminder': (p) => `提醒：${rows(p)}采购慰问品时，鼓励购买脱贫地区产品；全国没有统一比例，单位或本省有指标的请自行核对。`,
  'aid-under': (p) => `慰问品中帮扶产品占 ${p['value']}，低于 ${p['limit']}；请增加采购。`,
  'aid-unknown': () => `慰问品中帮扶产品的比例无法判断；请写明帮扶产品的金额。`,
  'per-head-over': (p) => `${name(p)}${p['title']}：${against(p)}，超过标准；请降低标准或核对本省细则。`,
  'per-head-check': (p) => `${name(p)}可能超过标准：${against(p)}；请写明是每节还是合计。`,
  'per-head-conditional': (p) =>
    `${name(p)}人均 ${p['value']} 元，超过一般标准 ${p['limit']} 元，未超过特定情形的 ${p['upper']} 元；请核对是否属于该情形。`,
  'per-head-missing': (p) => `${rows(p)}看不出人均标准（${p['title']}），无法判断；请填写单价，或金额和人数。`,
  'count-over': (p) => `${p['title']}：全年 ${against(p)}，超过规定；请减少次数。`,
  'share-over': (p) => `${p['title']}：${p['part']} 元，占 ${p['whole']} 元的 ${p['value']}，超过 ${p['limit']}；请压减慰问支出。`,
  'share-above-typical': (p) => `${p['title']}：占 ${p['value']}，超过一般比例 ${p['typical']}，未超过最高比例 ${p['limit']}；请核对理由。`,
  'share-unknown': (p) => `${p['title']}无法判断；请填写收入和各项金额。`,
  'prize-over': (p) => `${name(p)}的奖励 ${p['value']} 元，超过标准 ${p['limit']} 元；请降低奖励标准。`,
  'prize-amount-missing': (p) => `${rows(p)}设奖而没有写每人奖励金额，无法判断；请写明。`,
  'trainees-over': (p) => `${name(p)}优秀学员 ${p['winners']} 人，参训 ${p['people']} 人，最多 ${p['limit']} 人；请减少名额。`,
  'trainees-missing': (p) => `${rows(p)}奖励优秀学员而没有写参训人数或优秀学员人数；请写明。`,
};
