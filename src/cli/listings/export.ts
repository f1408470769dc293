import { cliWords } from '../../messages/cli-words';
import type { Lang } from '../../messages/lang';
import type { WorkPlan } from '../../plan/workplan';
import { moneyLine } from './activity';

/** What `uyp export` prints once the file is there. */
export function exportedSummary(out: string, plan: WorkPlan, lang: Lang): string {
  const words = cliWords(lang);
  return `${words.exported(out, plan.planYear, plan.activities.length)}\n${moneyLine(plan, words)}\n`;
}
