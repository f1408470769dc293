/** Verbs in front of the name of an event in a long cell. */
const VERBS =
  /^(?:(?:继续|积极|认真|适时|定期|按时|计划|拟|将|做好|搞好|组织|开展|举办|举行|召开|进行|实施|启动|参与|参加|组队)+)(?=[^，,。；;]{3})/;
// (每周一次) · （约100人） · (3月8日) – said about the event, no part of its name
const ASIDE =
  /[（(][^（()）]*(?:每[周月季年天日]|\d\s*[次场人名户期元月日]|[一二两三四五六七八九十]+[次场期]|待定|暂定|拟)[^（()）]*[)）]$/;

// 根据上级要求， · 为丰富职工生活， · 在…的基础上
const PURPOSE = /^(?:根据|按照|依据|结合|围绕|通过|为了?|以.{2,20}为|按|针对|由于|鉴于|配合.{2,20}要求)/;

/** Shortest name that stands alone, in the cell's own words: without asides and, in long cells, without verbs and further clauses. */
export function titleOf(cell: string): string {
  const text = cell.replace(/\s*\n\s*/g, ' ').trim();
  const bare = text.replace(ASIDE, '').trim();
  const name = bare === '' ? text : bare;
  if (name.length <= 24) return name;
  const clauses = clausesOf(name).filter((part) => part.length >= 4);
  const clause = clauses.find((part) => !PURPOSE.test(part)) ?? clauses[0] ?? name;
  const named = clause.replace(VERBS, '').trim();
  return named.length > 60 ? named.slice(0, 60) : named;
}

/** Clauses of a sentence; what stands in quotation marks or brackets is not cut. */
function clausesOf(name: string): string[] {
  return (name.match(/(?:“[^”]*”|《[^》]*》|[（(][^（()）]*[)）]|[^，,。；;：:])+/g) ?? []).map((part) => part.trim());
}
