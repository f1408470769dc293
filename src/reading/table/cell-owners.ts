import type { Owner, OwnerRole } from '../../plan/owner';
import { PERSON, SHORT_PERSON } from '../owner/person-name';
import { TITLE } from '../owner/rule';
import { normalizeText } from '../text/normalize';

/** Names that name nobody. */
const NOBODY = /^(?:[-/\\_]*|无|待定|未定|同上|略|各自|自愿)$/;
const SEPARATOR = /[、,;/|+\n]+|\s+|(?<=(?:部|处|科|室|办|工会|委|局|中心|院|所|队|会|支部|小组|部门|单位))(?:和|及|与|会同)(?=[一-龥]{2})/;
/** Prefix or bracket inside a cell that says the role: 牵头:工会 · 人事处(配合) */
const ROLE_WORDS: readonly (readonly [RegExp, OwnerRole])[] = [
  [/牵头|总负责/, 'lead'],
  [/主办|承办(?:单位|方)/, 'host'],
  [/配合|协办|协助|协同/, 'assist'],
  [/联合|会同/, 'joint'],
  [/责任|负责|承办|实施/, 'resp'],
];

/** 工会主席 某某: the post of the person named next. */
const POST = new RegExp(`(?:^|(?<=[、,;/\\n]))[\\u4e00-\\u9fff]{0,6}(?:${TITLE}) +(?=${PERSON}(?:$|[、,;/\\n(]))`, 'g');
/** 组织部(某某): the body and its person. */
const PERSON_BEHIND = new RegExp(`([\\u4e00-\\u9fff]{2})\\((${PERSON}|${SHORT_PERSON})\\)`, 'g');

/** 陈 启: a name of two characters set wide. */
const SET_WIDE = /(?<=(?:^|[^\u4e00-\u9fff])[\u4e00-\u9fff]) (?=[\u4e00-\u9fff](?:$|[^\u4e00-\u9fff]))/g;

/** 应急中心(协办:街道工会): another body, with its role. */
const ROLE_IN_BRACKETS = /[(（](主办|承办|协办|配合|协助|协同|牵头|负责)(?:单位|部门)?[:：]([^()（）]*)[)）]/g;

/** Reads the people and bodies of one cell. Never invents: what is no name is left out. */
export function readOwnerCell(raw: string, role: OwnerRole): Owner[] {
  const owners: Owner[] = [];
  let current = role;
  const text = normalizeText(raw)
    .replace(SET_WIDE, '')
    .replace(POST, '')
    .replace(PERSON_BEHIND, '$1、$2')
    .replace(ROLE_IN_BRACKETS, '、$1:$2');
  for (const piece of pieces(text)) {
    const { name, said } = takeRole(piece);
    if (said !== null && /[:：]/.test(piece)) current = said;
    const clean = cleanName(name);
    if (clean === '' || NOBODY.test(clean)) continue;
    const owner = { name: clean, role: external(clean) ? ('external' as const) : (said ?? current) };
    if (!owners.some((other) => other.name === owner.name)) owners.push(owner);
  }
  return owners;
}

/** Brackets are kept together with what they belong to. */
function pieces(text: string): string[] {
  return text
    .replace(/[(（]([^()（）]*)[)）]/g, (_, inner: string) => `(${inner.replace(/[、,;/|+\s]+/g, '·')})`)
    .split(SEPARATOR)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function takeRole(piece: string): { name: string; said: OwnerRole | null } {
  // 牵头:工会 · 配合部门：人事处
  const before = /^([^:：]{2,6})[:：](.*)$/.exec(piece);
  if (before !== null) {
    const said = roleOf(before[1] ?? '');
    if (said !== null) return { name: before[2] ?? '', said };
  }
  const bracket = /\(([^()]*)\)/.exec(piece);
  const said = bracket === null ? null : roleOf(bracket[1] ?? '');
  return { name: piece, said };
}

function roleOf(words: string): OwnerRole | null {
  return ROLE_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

function cleanName(name: string): string {
  return name
    .replace(/\([^()]*\)(?![\u4e00-\u9fff]{2})/g, '')
    .replace(/(?:电话)?[:：]?\s*1\d{10}|\d{3,4}-?\d{7,8}/g, '')
    .replace(/(?:牵头|配合|协助|负责)$/, '')
    .replace(/^[\d.]+[.、]/, '')
    .replace(/[:：。.]+$/, '')
    .trim();
}

function external(name: string): boolean {
  return /^(?:外聘|外请|聘请|特邀|邀请|外部)/.test(name);
}
