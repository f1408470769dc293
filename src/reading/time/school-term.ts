import type { TimeContext } from './mention';

/** What the words over a plan say of terms: 2027学年第一学期, 2026-2027学年度第二学期, 春季, 下半年. */
export function termOf(words: string): Pick<TimeContext, 'schoolYear' | 'term'> {
  const spring = /春季|第二学期|下学期/.test(words);
  const autumn = /秋季|第一学期|上学期/.test(words);
  return {
    // January of a plan that begins in September is next year's
    schoolYear: /20\d\d ?(?:-|—|至|\/) ?20\d\d ?学?年|20\d\d ?学年/.test(words) && !spring,
    term: spring ? 'spring' : autumn ? 'autumn' : halfOf(words),
  };
}

/** 2027年下半年工作计划; a summary of one half and a plan for the other are of neither. */
function halfOf(words: string): 'first' | 'second' | null {
  const [first, second] = [/上半年/.test(words), /下半年/.test(words)];
  return first === second || /总结|回顾|报告|全年|[,。;]/.test(words) ? null : first ? 'first' : 'second';
}

/** The context of one of several plans of a text: its own title decides, where it names a term. */
export function contextUnder(context: TimeContext, title: string | undefined): TimeContext {
  if (title !== undefined && /学期|学年|春季|秋季|[上下]半年/.test(title)) return { ...context, ...termOf(title) };
  // a plan of a year beside one of a term
  return title !== undefined && /20\d\d ?年/.test(title) ? { ...context, schoolYear: false, term: null } : context;
}
