import { oneForm } from '../text/one-form';
import { foldNormal } from './fold-normal';

/**
 * Whether a text in simplified characters could hold a table at all, so that the table reader is only loaded when there may be work
 * for it. May say yes where there is none, never no where `findGrids` finds one: without tabs and strokes every table it finds has a
 * header of known names.
 */
export function mayHoldTable(text: string): boolean {
  if (/[\t|｜│┃]/.test(text)) return true;
  const lines = text.split('\n');
  return lines.some(
    (line, at) => mayPartCells(line, lines[at + 1] ?? '') || (mayNameTime(line) && hasNameBeside(lines, at) && hasTimeBelow(lines, at)),
  );
}

// 时间 · 活动日期 · 时间及地点 · 序号 · 计划完成时间: no table without edges does without the name of a time or of the numbers
const TIME_NAME =
  /(?:^|[/、,&及和与])(?:[^\d一二三四第]{0,8}(?:时间|月份|日期|时限|节点|进度|季度|时段|期限|日程|周次|学期|月度|年月|次序|项次|行次|排序|[编序项]号|no\.?|date|time|month)(?:段|安排|要求|进度)?|[月日周序号#])(?:$|[/、,&及和与])/;
const IN_TIME_NAME = /[时限节进度季期日月周学序号项次#＃ａ-ｚＡ-Ｚ\u2e80-\u2fdf]|no|date|time|month/i;

// The last characters of all known names; 天数 and 得分 stand between them.
const NAME_END =
  /(?:[间数人准位额目门费算称排容出道次度室用况点明期员支别题求式方助担号务份体象类标细序程划限办导量价款果注据项介月段责者管围地置金计入际资质型块义效率话动议作途解施案骤措法日周始束组会队头合众模址所路均本生源处政筹域列线牌面的态展成考他它品件核值分时部团班]|no|[#a-z])(?:$|[/、,&及和与])/;

function fold(raw: string): string {
  return foldNormal(oneForm(raw.slice(0, 200)));
}

/** A header as names are compared: without brackets, units and what closes it. */
function bare(raw: string): string {
  return fold(raw)
    .replace(/[([][^()[\]]*[)\]]/g, '')
    .replace(/[:;,.·*_]+$/, '')
    .replace(/[/:_-]?(?:[万千百]?元)(?:\/.)?$/, '');
}

function mayNameTime(line: string): boolean {
  return line.length <= 200 && line.trim().length <= 60 && IN_TIME_NAME.test(line) && TIME_NAME.test(bare(line));
}

function mayBeName(line: string): boolean {
  return line.length <= 400 && NAME_END.test(bare(line));
}

/** Names of columns broken over lines stand together, with two blank lines between them at most. */
function hasNameBeside(lines: readonly string[], at: number): boolean {
  return [-1, 1].some((step) => {
    for (let next = at + step; Math.abs(next - at) <= 3; next += step) {
      const line = lines[next];
      if (line === undefined) return false;
      if (line.trim() !== '') return mayBeName(line);
    }
    return false;
  });
}

// 3月 · 第一季度 · 春节前 · 8.15 · 每周五; 1 alone begins numbered rows
const TIME_CELL = /^1$|月|季度|半年|全年|年[内初中底]|每|\d[./-]\d|春节|元旦|中秋|国庆|端午|清明|重阳|五一|三八|[暑寒]假|汛期|待定/;
/** Lines that the names of twenty columns and the cells of a first row take up at most. */
const HEAD_LINES = 60;

function hasTimeBelow(lines: readonly string[], at: number): boolean {
  return lines.slice(at + 1, at + HEAD_LINES).some((line) => line.length <= 200 && line.trim().length <= 60 && TIME_CELL.test(fold(line)));
}

/** A line of names set apart by commas or blanks over a line of as many cells: three or more, or a time and another name. */
function mayPartCells(line: string, below: string): boolean {
  if (line.length > 2000) return false;
  if (/[,，].*[,，]/.test(line) && /[,，].*[,，]/.test(below) && areNames(line.split(/[,，]/))) return true;
  const single = line.length < 80 && line.includes(' ') ? line.trim().split(' ') : [];
  if (single.length > 3 && below.trim().split(' ').length === single.length && areNames(single)) return true;
  return / {2}|\u3000/.test(line) && blanksPartNames(line.trim(), below);
}

const BLANKS = / {2,}|[ \u3000]*\u3000[ \u3000]*/;

function blanksPartNames(line: string, below: string): boolean {
  const cells = line.split(BLANKS);
  if (cells.length > 2 && BLANKS.test(below) && areNames(cells)) return true;
  return cells.length > 1 && cells.some(mayNameTime) && cells.every(mayBeName);
}

function areNames(cells: readonly string[]): boolean {
  if (cells.length < 3 || cells.some((cell) => cell.trim().length > 16)) return false;
  return cells.filter(mayBeName).length >= cells.length * 0.7;
}
