import type { Draft } from '../draft';
import { bodyBefore, governingName } from './governing';
import { COUNT_LAST } from './trim';

/** A verb and no more than the barest noun. */
const SAYS_NOTHING =
  /^(?:(?:组织|开展|举办|举行|召开|进行|完成|做好|实施|参加)?(?:一次|一场|相关|有关|系列|日常)?(?:活动|竞赛|比赛|评审|评比|评选|检查|培训|会议|总结|表彰|验收|考核|讲座|训练|练习)|[初复预决]赛|启动|发动|动员|组织实施|实施|推进|公布|总结评比|总结表彰|评比总结|第[一二三四五六七八九十\d]+[批期轮场]|(?:分[一二两三四五六\d]*(?:[批期]次?)?)?(?:进行|举行|开展)?)(?:一次|一场)?$/;

/** 开展活动, 评审一次, 第一批: the name is that of the body, of the heading or of the entry before. */
export function governed(text: string, drafts: readonly Draft[], index: number): string | null {
  const draft = drafts[index] as Draft;
  if (draft.titleSpan === null) return null;
  const bare = draft.title.replace(COUNT_LAST, '').replace(/^(?:上午|下午|晚上)?\d{1,2}[点时][^,]{0,12}(?=训练$|练习$)/, '');
  if (!SAYS_NOTHING.test(bare)) return null;
  const noun = bare
    .replace(/^(?:分[一二两三四五六\d]*(?:[批期]次?)?)?(?:进行|举行|开展)?$/, '')
    .replace(/(?<=.{2})(?:一次|一场)$/, '')
    .replace(/^(?:组织|开展|举办|举行|召开|进行|完成|做好|实施|参加)?(?:一次|一场|相关|有关|系列|日常)?/, '');
  const body = bodyBefore(text.slice(draft.sentence.start, draft.titleSpan.start));
  if (body !== null) return `${body}${noun}`;
  const final = /[初复预决]赛$/;
  const before = drafts.slice(Math.max(0, index - 3), index).findLast((one) => !final.test(noun) || !final.test(one.title));
  // (一)驾驶员技能比武, and below it 初赛8月…: the heading names the contest, and not what was told before it
  const over = draft.block.headings[draft.block.headings.length - 1];
  const ofHeading = over !== undefined && before !== undefined && over.start >= before.end && /(?:赛|比武|练兵)$/.test(over.text);
  const near =
    before &&
    (before.sentence.start === draft.sentence.start ||
      (/赛$/.test(noun) && !ofHeading && before.block.section === draft.block.section && before.end >= draft.block.start - 60))
      ? before
      : undefined;
  return governingName(noun, near?.title ?? null, draft.block.headings);
}
