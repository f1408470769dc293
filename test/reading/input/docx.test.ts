import { readDocx } from '../../../src/reading/input/docx/read-docx';
import { docxFile, p, tbl, tc, type DocxParts } from '../../support/docx-file';

const textOf = (parts: DocxParts): string => readDocx(docxFile(parts)).text;
const CHINESE = [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCountingThousand', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimalEnclosedCircleChinese', text: '%4' },
];

describe('list numbers of a .docx', () => {
  it('are computed over all levels and begin anew under each heading', () => {
    const body = [
      p('总体要求', { list: '1/0' }),
      p('重点工作', { list: '1/0' }),
      p('文体', { list: '1/1' }),
      p('棋赛', { list: '1/2' }),
      p('球赛', { list: '1/2' }),
      p('慰问', { list: '1/1' }),
      p('一月走访', { list: '1/2' }),
      p('到户', { list: '1/3' }),
    ];
    expect(textOf({ body: body.join(''), lists: [CHINESE] })).toBe(
      '一、总体要求\n二、重点工作\n（一）文体\n1. 棋赛\n2. 球赛\n（二）慰问\n1. 一月走访\n①到户\n',
    );
  });

  it('never grow together with a month', () => {
    expect(textOf({ body: p('4月植树', { list: '1/0' }), lists: [[{ format: 'decimal', text: '%1.' }]] })).toBe('1. 4月植树\n');
  });

  it('go on through another list of the same kind unless that one has its own start', () => {
    const nums =
      '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = p('甲', { list: '1/0' }) + p('乙', { list: '7/0' }) + p('丙', { list: '8/0' }) + p('丁', { list: '8/0' });
    expect(textOf({ body, nums, lists: [[{ format: 'decimal', text: '%1、' }]] })).toBe('1、甲\n2、乙\n1、丙\n2、丁\n');
  });

  it('start where the list says, write all levels, and turn Arabic where isLgl asks', () => {
    const lists = [
      [
        { format: 'chineseCounting', text: '第%1章 ', start: 3 },
        { format: 'decimal', text: '%1.%2 ', more: '<w:isLgl/>' },
      ],
    ];
    expect(textOf({ body: p('组织', { list: '1/0' }) + p('选举', { list: '1/1' }), lists })).toBe('第三章 组织\n3.1 选举\n');
  });

  it.each([
    ['upperLetter', 'C'],
    ['lowerRoman', 'iii'],
    ['ideographTraditional', '丙'],
    ['chineseLegalSimplified', '叁'],
    ['decimalZero', '03'],
    ['decimalEnclosedParen', '⑶'],
    ['decimalFullWidth', '３'],
    ['unheardOf', '3'],
  ])('are written in the format %s', (format, shown) => {
    expect(textOf({ body: p('甲', { list: '1/0' }), lists: [[{ format, text: '%1)', start: 3 }]] })).toBe(`${shown})甲\n`);
  });

  it('come from the style of the paragraph, and from the style that one is based on', () => {
    const styles =
      '<w:style w:styleId="A"><w:name w:val="一级"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(textOf({ body: p('甲', { style: 'A' }) + p('乙', { style: 'B' }), styles, lists: [CHINESE] })).toBe('一、甲\n二、乙\n');
  });

  it('are switched off by list 0 and shown as one sign for bullets', () => {
    const styles = '<w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(
      textOf({
        body: p('甲', { style: 'A', list: '0/0' }) + p('乙', { list: '2/0' }),
        styles,
        lists: [CHINESE, [{ format: 'bullet', text: '' }]],
      }),
    ).toBe('甲\n● 乙\n');
  });
});

describe('text of a .docx', () => {
  const raw = (inner: string): string => textOf({ body: `<w:p>${inner}</w:p>` });
  const r = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

  it('leaves deletions out and keeps insertions', () => {
    expect(
      raw(`${r('召开')}<w:ins w:id="1">${r('职工')}</w:ins><w:del w:id="2"><w:r><w:delText>会员</w:delText></w:r></w:del>${r('大会')}`),
    ).toBe('召开职工大会\n');
  });

  it('joins paragraphs whose mark was deleted', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('三月')}</w:p><w:p>${r('植树')}</w:p>`;
    expect(textOf({ body })).toBe('三月植树\n');
  });

  it('takes moved text at its new place only', () => {
    expect(raw(`<w:moveFrom w:id="1">${r('旧')}</w:moveFrom>${r('中')}<w:moveTo w:id="1">${r('新')}</w:moveTo>`)).toBe('中新\n');
  });

  it('keeps hyperlinks, tabs and breaks, and drops field codes and hidden runs', () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>';
    expect(
      raw(
        `<w:hyperlink>${r('报名')}</w:hyperlink><w:r><w:tab/><w:t>表</w:t><w:br/></w:r>${r('下行')}${field}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>`,
      ),
    ).toBe('报名\t表\n下行\n');
  });

  it('does not take tab stops and old properties for text', () => {
    const body =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>植树</w:t></w:r></w:p>';
    expect(textOf({ body, lists: [CHINESE] })).toBe('植树\n');
  });

  it('writes a text box once, after its paragraph', () => {
    const box = (tag: string): string => `<${tag}><w:txbxContent>${p('报名截止5月底')}</w:txbxContent></${tag}>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a:graphic><a:graphicData><wps:wsp>${box('wps:txbx')}</wps:wsp></a:graphicData></a:graphic></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>${box('v:textbox')}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textOf({ body: p('通知', { raw: both }) + p('正文') })).toBe('通知\n报名截止5月底\n正文\n');
  });

  it('reads a text box of old drawings and one that has only a fallback', () => {
    const old = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('老框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const only = `<w:r><mc:AlternateContent><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('替代')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textOf({ body: p('', { raw: old }) + p('', { raw: only }) })).toContain('老框\n\n替代\n');
  });

  it('leaves out tables of contents, headers and footers', () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('一、总则	1')}</w:sdtContent></w:sdt>`;
    const styles = '<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
    const extra = { 'word/header1.xml': '<w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>' };
    expect(textOf({ body: contents + p('二、附则	2', { style: 'T1' }) + p('正文'), styles, extra })).toBe('正文\n');
  });

  it('resolves entities and nothing else', () => {
    expect(raw('<w:r><w:t>A&amp;B &lt;&#20013;&#x6587;&gt; &boom;</w:t></w:r>')).toBe('A&B <中文> &boom;\n');
  });
});

describe('tables of a .docx', () => {
  const grid = (body: string): string[][] =>
    (readDocx(docxFile({ body })).grids[0]?.rows ?? []).map((row) => row.map((cell) => (cell.merged ? `^${cell.text}` : cell.text)));

  it('spread cells merged down and across', () => {
    const body = tbl(
      [tc('月份'), tc('活动'), tc('预算')],
      [tc('3月', '<w:vMerge w:val="restart"/>'), tc('植树'), tc('500')],
      [tc('', '<w:vMerge/>'), tc('读书'), tc('300')],
      [tc('合计', '<w:gridSpan w:val="2"/>'), tc('800')],
    );
    expect(grid(body)).toEqual([
      ['月份', '活动', '预算'],
      ['3月', '植树', '500'],
      ['^3月', '读书', '300'],
      ['合计', '^合计', '800'],
    ]);
  });

  it('point with every offset at their own text', () => {
    const { text, grids } = readDocx(docxFile({ body: p('安排') + tbl(['月份', '活动'], ['3月', '植树\u00a0节']) + p('完') }));
    for (const row of grids[0]?.rows ?? []) for (const cell of row) expect(text.slice(cell.start, cell.end)).toBe(cell.text);
    expect(text).toBe('安排\n月份\t活动\n3月\t植树\u00a0节\n完\n');
  });

  it('keep several paragraphs of a cell, with their list numbers, as lines of one cell', () => {
    const body = tbl([tc('月份'), tc('工作')], [tc('3月'), tc(p('植树', { list: '1/0' }) + p('读书', { list: '1/0' }))]);
    const { grids } = readDocx(docxFile({ body, lists: [[{ format: 'decimal', text: '%1、' }]] }));
    expect(grids[0]?.rows[1]?.[1]?.text).toBe('1、植树\n2、读书');
  });

  it('shift rows that begin after blank columns', () => {
    const body = `<w:tbl><w:tr>${tc('甲')}${tc('乙')}${tc('丙')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('2')}${tc('3')}</w:tr></w:tbl>`;
    expect(grid(body)).toEqual([
      ['甲', '乙', '丙'],
      ['', '2', '3'],
    ]);
  });

  it('leave deleted rows out', () => {
    const body = `<w:tbl><w:tr>${tc('月份')}${tc('活动')}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('3月')}${tc('旧')}</w:tr><w:tr>${tc('4月')}${tc('新')}</w:tr></w:tbl>`;
    expect(grid(body)).toEqual([
      ['月份', '活动'],
      ['4月', '新'],
    ]);
  });

  it('inside a table that only lays out the page are read as tables', () => {
    const inner = tbl(['月份', '活动'], ['3月', '植树']);
    expect(grid(tbl([tc(inner + p('')), tc('边栏')]))).toEqual([
      ['月份', '活动'],
      ['3月', '植树'],
    ]);
  });

  it('of one column are plain lines', () => {
    expect(textOf({ body: tbl(['3月植树'], ['4月登山']) })).toBe('3月植树\n4月登山\n');
  });
});

describe('broken and hostile .docx', () => {
  it('without its main part says so', () => {
    expect(() => readDocx(docxFile({ body: '', extra: { 'word/document.xml': '<other/>' } }))).toThrow(
      expect.objectContaining({ code: 'docx-broken' }),
    );
  });

  it('with tables nested a thousand deep is read flat', () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(1000) + p('最里面') + '</w:tc></w:tr></w:tbl>'.repeat(1000);
    expect(textOf({ body: deep })).toContain('最里面');
  });

  it('with unbalanced tags is read as far as it goes', () => {
    expect(textOf({ body: `</w:p></w:tc></w:tbl></w:pPr>${p('还在')}<w:tbl><w:tr><w:tc><w:p><w:r><w:t>没关` })).toContain('还在');
  });
});
