import { joinLines } from '../../../src/reading/joined/join-lines';
import { readPlanText } from '../../../src/reading/read-text';

const joined = (source: string): string => joinLines(source)?.text ?? source;

describe('lines broken in the middle of a sentence', () => {
  it('are joined inside a quote', () => {
    expect(joined('每季度编印一期“水暖\n之家”简报;\n二、其他')).toBe('每季度编印一期“水暖之家”简报;\n二、其他');
  });

  it('are joined where every item of a list has its stop and one has it in the next line', () => {
    const source = '1、召开会议,部署工作;\n2、整理资料,迎接上级对我厂建家\n\n工作的检查;\n3、看望退休职工;';
    expect(joined(source)).toBe('1、召开会议,部署工作;\n2、整理资料,迎接上级对我厂建家工作的检查;\n3、看望退休职工;');
  });

  it('lose the number of a page that stands in a sentence', () => {
    const page = `1、${'本厂工会围绕生产开展工作,'.repeat(24)}采购清凉饮`;
    expect(joined(`${page}\n2、料二百箱,送到各车间;八月底前完成职工体检。`)).toBe(`${page}料二百箱,送到各车间;八月底前完成职工体检。`);
  });

  it.each([
    ['a heading over its text', '1.开放日费用,约1万元\n举办两次开放日。\n2.书报费用,约8000元。'],
    ['chapters and what they say', '一、维护权益,促进和谐\n三月底前完成集体合同续签。\n二、关心职工,丰富生活。'],
    ['items of a list without stops', '1、春游,三月\n2、运动会,十月\n3、联欢会,十二月'],
    ['a quote that never ends', '做好“六有工会\n组织开展趣味比赛\n召开座谈会'],
    [
      'quarters, each a line of one width without a stop',
      '一季度:慰问困难职工,召开职代会,举办迎春联欢会\n二季度:组织职工春游,开展技能比武,举办安全月活动\n三季度:开展送清凉活动,组织职工体检,举办读书会\n四季度:举办职工运动会,评选先进个人,召开总结会',
    ],
    ['inches and what comes below', '购置65”电视机两台\n3月举办“巧手”比赛'],
    ['a line that opens with its month', '1、召开会议,部署工作;\n2、看望“困难职工\n5月举办“巧手之星”缝纫比赛;\n3、看望退休职工;'],
    ['short lines of one width', '一月组织慰问困难职工\n二月组织元宵猜灯谜会\n三月组织妇女插花活动\n四月组织春季健步走动'],
  ])('leaves %s alone', (_name, source) => {
    expect(joinLines(source)).toBeNull();
  });

  it('are joined where the reader was given no tables, too', () => {
    const source = '1、召开会议,部署工作;\n2、5月举办“巧手\n之星”缝纫比赛,奖金800元;\n3、9月看望退休职工;';
    const titles = readPlanText(source, { planYear: 2027, grids: [] }).activities.map(({ title }) => title);
    expect(titles).toContain('“巧手之星”缝纫比赛');
  });

  it('gives every place back in the source, white space and all', () => {
    const source = '1、召开会议,部署工作;\n2、5月举办“巧手\n之星”缝纫比赛,奖金800元;\n3、9月看望退休职工;';
    const read = readPlanText(source, { planYear: 2027 });
    const contest = read.activities.find((one) => one.title.includes('缝纫'));
    expect(contest?.title).toBe('“巧手之星”缝纫比赛');
    expect(read.text).toBe(source);
    for (const { provenance, time } of read.activities) {
      expect(source.slice(provenance?.span.start, provenance?.span.end)).toBe(provenance?.quote);
      if (time.span) expect(source.slice(time.span.start, time.span.end)).toMatch(/月/);
    }
    expect(contest?.provenance?.quote).toContain('巧手\n之星');
  });
});
