import type { Draft } from '../draft';

/** 制定方案, 总结表彰 after “岗位练兵”活动 in one sentence: the campaign's name in quotes goes before. */
export function phased(drafts: readonly Draft[], index: number): string | null {
  const draft = drafts[index] as Draft;
  const parent = drafts.slice(Math.max(0, index - 6), index).find((one) => one.sentence.start === draft.sentence.start);
  if (
    !parent ||
    !/^(?:制定(?:活动|实施|工作)?方案|(?:宣传)?动员(?:部署)?|总结(?:表彰|评比)?|评比(?:总结)?|验收|开展练兵|(?:组织)?(?:初赛|决赛|复赛)(?:并[^,]{2,10})?)$/.test(
      draft.title,
    )
  )
    return null;
  const name = /“[^”]{2,24}”/.exec(parent.title)?.[0] ?? null;
  return name === null ? null : `${name}${draft.title.replace(/^(?:开展|组织)/, '')}`;
}
