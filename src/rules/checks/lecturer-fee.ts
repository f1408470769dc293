import { amountAfter } from '../facts/per-head';
import { NUMBER, readNumber } from '../facts/numeral';
import type { ActivityFacts } from '../facts/activity-facts';
import { evidence, exceeds, judged, step, yuan, type ActivityCheck } from './judgement';

const HOURS = new RegExp(`(${NUMBER})(?:个)?(?:学时|课时|小时)`);
/** 例: 「院士2学时3600元」 */
const HOURS_PRICED = /(?:学|课)时[，,：:]?(?:共|合计|计)?\d+元/;
const DAYS = new RegExp(`(?<![第每])(${NUMBER})(?:整)?天`);
const HALF_DAYS = new RegExp(`(${NUMBER})(?:个)?半天`);

/** Fee per 学时 in 元: as stated, else the fee of a stated number of hours or half days. */
function feePerHour(facts: ActivityFacts, halfDayHours: number): { fee: number; hours: number | null } | null {
  const hourly = facts.standards.find((each) => each.every === 'hour');
  if (hourly !== undefined) {
    // 5 学时 in half a day are paid as 4: the fee of the fifth is spread over them.
    const [stated, most] = [count(HOURS, facts.text.replace(/(?:每|[\/／])(?:学时|课时|小时)/g, '')), mostHours(facts.text, halfDayHours)];
    const over = stated !== null && most !== null && stated > most ? stated / most : 1;
    return { fee: yuan(hourly.amount) * over, hours: null };
  }
  const halfDay = facts.standards.find((each) => each.every === 'half-day');
  if (halfDay !== undefined) return { fee: yuan(halfDay.amount) / halfDayHours, hours: halfDayHours };
  if (facts.activity.unitPrice !== null && facts.activity.counts.some((count) => /学时|课时|小时/.test(count.unit))) {
    return { fee: yuan(facts.activity.unitPrice), hours: null };
  }
  const total =
    amountAfter(facts.text, /(?:讲课|授课|课酬|讲师|专家|课时|师资|讲座|酬金|劳务)[费酬劳务金]{0,3}/) ??
    amountAfter(facts.text, /(?:学|课)时/);
  if (total === null) return null;
  const most = mostHours(facts.text, halfDayHours);
  const hours = Math.min(count(HOURS, facts.text) ?? Infinity, most ?? Infinity);
  return !Number.isFinite(hours) || hours <= 0 ? null : { fee: yuan(total) / hours, hours };
}

/** 学时 that may be paid for the time the text names: at most four in half a day. Null when it names none. */
function mostHours(text: string, halfDayHours: number): number | null {
  const days = count(DAYS, text);
  if (days !== null) return 2 * days * halfDayHours;
  if (/每天|一天|全天/.test(text)) return 2 * halfDayHours;
  if (/半天/.test(text)) return halfDayHours * (count(HALF_DAYS, text) ?? 1);
  const halves = Number(/上午/.test(text)) + Number(/下午/.test(text));
  return halves === 0 ? null : halves * halfDayHours;
}

function count(pattern: RegExp, text: string): number | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : readNumber(found);
}

const PROFESSOR = /(?<!副)教授|正高|(?<!副|助理)研究员|(?<!副)主任医师|教授级高/;
const ASSOCIATE =
  /副教授|副高|副研究员|副主任医师|(?<!正|教授级)高级(?:工程|经济|会计|统计|审计|政工|农艺|实验|心理咨询)师|高级(?:讲师|教师)|高工/;

/** The highest rank the text names: with several lecturers only a fee beyond the highest is certainly too much. */
function rankOf(text: string): 'associate' | 'professor' | 'academician' | null {
  if (/院士|全国知名专家/.test(text)) return 'academician';
  if (PROFESSOR.test(text)) return 'professor';
  return ASSOCIATE.test(text) ? 'associate' : null;
}

/** N26: after-tax fee of a lecturer per 学时, by rank; at most four hours count in half a day. */
export const lecturerFee: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current) => {
    if (!facts.topics.has('lecture') && !facts.topics.has('training')) return null;
    const priced =
      facts.topics.has('lecturerFee') || facts.standards.some((each) => each.every === 'hour') || HOURS_PRICED.test(facts.text);
    if (!priced) return null;
    const { associate = 0, professor = 0, academician = 0, halfDayHours = 4 } = current.value.numbers;
    const rank = rankOf(facts.text);
    const limit = rank === 'academician' ? academician : rank === 'professor' ? professor : associate;
    const at = { current, field: 'unitPrice', limit, unit: '元/学时' };
    const found = feePerHour(facts, halfDayHours);
    if (found === null) return judged('unknown', 'lecturer-hours-missing', [facts], { ...at, limit: null });
    const value = Math.round(found.fee * 10000) / 10000;
    const why = [
      step('lecturer-bands', { associate, professor, academician, hours: halfDayHours }),
      evidence(rank === null ? facts.title : rank),
    ];
    const details = { ...at, value, params: { value, limit }, why };
    if (exceeds(value, academician))
      return judged('breach', 'lecturer-over', [facts], {
        ...details,
        limit: rank === null ? academician : limit,
        params: { value, limit: rank === null ? academician : limit },
      });
    if (!exceeds(value, associate)) return judged('ok', 'passes', [facts], details);
    if (rank === null) return judged('unknown', 'lecturer-rank-missing', [facts], details);
    return exceeds(value, limit) ? judged('breach', 'lecturer-over', [facts], details) : judged('ok', 'passes', [facts], details);
  },
};
