/** A deed that is no name without what it is done to: 进行检查, 年度考核, 给予奖励. */
const DEED =
  /^(?:(?:进行|开展|给予|予以|实施|实行)(?:一次|一轮|1次)?[\u4e00-\u9fff]{2,6}|(?:集中|年度|半年|专项|全面|交叉|巡视|跟踪|监督|入户|上门|经费|通报|适当|分类|集体|公开|满意度)?(?:检查|审计|考核|督查|抽查|检测|测评|评议|审查|验收|摸底|走访|走访慰问|慰问|帮扶|奖励|表扬|表彰|报道|培训|协商|调查|评估|回访|考核验收|指导和检查|检查和验收|[“"]回头看[”"]))$/;
/** 对12个协会[实行年度考核] */
const OBJECT =
  /(?:^|[\u4e00-\u9fff])(对(?!外|象|接|口|于|地|此|近|业)[^,。;:对"]{2,30}?)(?:逐个|分别|各|统一|集中)?(?:进行|开展|实行|实施|给予|予以|组织)?(?:一次|一轮|1次)?$/;

/** 就工资增长[开展集体协商] */
const MATTER = /(就[^,。;:就]{2,24}?)(?:与[^,。;:]{2,10})?(?:进行|开展)?$/;

/** A gift that is no name without who gets it: 送一份纪念品, 发放慰问品, 更新图书. */
const GIFT =
  /^(?:各|每人|统一|集中)?(?:送上?|赠送|发放?|配发|派发|颁发|更新|添置|提供|配备|订购|办理|投保)(?:[一1两\d](?:次|份|束|册|台|张|件|条|个))?[^,。;:]{1,10}$/;
/** 为细纱、浆纱等高温岗位[送清凉] */
const GOES_TO =
  /(?:^|[^\u4e00-\u9fff]|[\u4e00-\u9fff])((?:为|给|向)(?!了|期|主|基础|重点|契机|目标|后面|首|加强|落实|庆祝|纪念|深入|推进|进一步|确保|提高|丰富|贯彻|迎接)(?:(?![送发赠][^,]{0,6}、)[^,。;:为给向“”]){2,24}?)$/;

/** Where the name of a deed begins in its clause when what it is done to, or for whom, belongs to it; null when it says enough. */
export function doneToFrom(before: string, title: string): number | null {
  const found = DEED.test(title)
    ? (OBJECT.exec(before) ?? (title.endsWith('协商') ? MATTER.exec(before) : null))
    : GIFT.test(title)
      ? GOES_TO.exec(before)
      : null;
  const object = found?.[1];
  return object === undefined ? null : before.lastIndexOf(object);
}
