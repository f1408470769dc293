import { NOT_A_DESTINATION, SCENIC_WORDS } from '../lexicon/scenic';
import { ABROAD_WORDS } from '../lexicon/words';

const GOES =
  /春游|秋游|旅游|游览|观光|出游|考察|参观|团建|拓展|疗养|休养|采风|踏青|登山|研学|学习交流|出境|自驾|一日游|[日天]游|之旅|健步|徒步/;
const MOVES = /(?:赴|到|去|往|前往|在|走进|至|游|登|爬|飞往|组织)[^，,。；;\n]{0,6}$/;

function mention(text: string, words: readonly string[]): string | null {
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const after = text.slice(at + word.length);
      const before = text.slice(Math.max(0, at - 8), at);
      if (NOT_A_DESTINATION.test(after) || /粤$|(?:迎|庆祝?|纪念|关于|学习|介绍)[^，,。；;\n]{0,2}$/.test(before)) continue;
      if (
        MOVES.test(before) ||
        /^[^，,。；;\n]{0,6}(?:游|考察|参观|之旅|观光|踏青|登山|行|团建|春游|秋游|疗养|景区|风景区)/.test(after) ||
        before === ''
      )
        return word;
    }
  }
  return null;
}

/** Where a trip goes that may not be an outing: outside the mainland, or into a listed scenic area. Streets and schools are no trips. */
export function doubtfulPlace(text: string, place: string | null): { word: string; kind: 'abroad' | 'scenic' } | null {
  if (!GOES.test(text)) return null;
  const whole = place === null ? text : `${text}\n到${place}`;
  const abroad = mention(whole, ABROAD_WORDS);
  if (abroad !== null) return { word: abroad, kind: 'abroad' };
  const scenic = mention(whole, SCENIC_WORDS);
  return scenic === null ? null : { word: scenic, kind: 'scenic' };
}
