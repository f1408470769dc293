import { readNoteSentence } from '../../messages/reading';
import { cliWords, type CliWords } from '../../messages/cli-words';
import type { Lang } from '../../messages/lang';
import { isEmptyMonthSet } from '../../plan/month';
import { isPrincipal, type Owner } from '../../plan/owner';
import type { ReadResult } from '../../reading/result';
import type { YearOrigin } from '../../workflow';
import { moneyText, monthsText } from './activity';
import { alignColumns } from './columns';

/** What `uyp read` prints for people: one line an activity, then the notes. */
export function readListing(result: ReadResult, yearOrigin: YearOrigin, lang: Lang): string {
  const words = cliWords(lang);
  if (result.activities.length === 0) return `${words.nothingRead}\n${notes(result, lang)}`;
  const undated = result.activities.filter(({ time }) => isEmptyMonthSet(time.set) && time.festivals.length === 0).length;
  const rows = result.activities.map((activity, index) => [
    `${index + 1}`,
    monthsText(activity, words),
    activity.title,
    ownersText(activity.owners, words),
    activity.people === null ? '' : words.people(activity.people),
    activity.budget === null ? '' : words.yuan(moneyText(activity.budget)),
    activity.subject,
  ]);
  return [
    `${words.readHead(result.planYear, result.activities.length, undated)}\n`,
    yearOrigin === 'fallback' ? `${words.yearFallback(result.planYear)}\n` : '',
    '\n',
    alignColumns(rows, [4, 22, 48, 20, 10, 16, 14]),
    result.reports.length > 0 ? `\n${words.reportsSetAside(result.reports.length)}\n` : '',
    notes(result, lang),
  ].join('');
}

/** Who is responsible, and who helps; who is invited to teach answers for nothing. */
function ownersText(owners: readonly Owner[], words: CliWords): string {
  const names = (some: readonly Owner[]): string => some.map(({ name }) => name).join('、');
  const helpers = owners.filter((owner) => !isPrincipal(owner) && owner.role !== 'external');
  return `${names(owners.filter(isPrincipal))}${helpers.length > 0 ? words.helpers(names(helpers)) : ''}`;
}

function notes(result: ReadResult, lang: Lang): string {
  if (result.notes.length === 0) return '';
  const lines = result.notes.map((note) => `  · ${readNoteSentence(note, lang)}\n`);
  return `\n${cliWords(lang).notesHead(lines.length)}\n${lines.join('')}`;
}
