import fc from 'fast-check';
import { readHtml } from '../../../src/reading/input/html/read-html';
import { openClipboard } from '../../../src/reading/input/open-clipboard';

const grid = (html: string): string[][] =>
  (readHtml(html).grids[0]?.rows ?? []).map((row) => row.map((cell) => (cell.merged ? `^${cell.text}` : cell.text)));

describe('tables of a web page', () => {
  it('spread rowspan and colspan', () => {
    const html =
      '<table><tr><th>月份<th>活动<th>预算<tr><td rowspan="2">3月<td>植树<td>500<tr><td>读书<td>300<tr><td colspan=2>合计<td>800</table>';
    expect(grid(html)).toEqual([
      ['月份', '活动', '预算'],
      ['3月', '植树', '500'],
      ['^3月', '读书', '300'],
      ['合计', '^合计', '800'],
    ]);
  });

  it('have offsets that point at their own text', () => {
    const { text, grids } = readHtml(
      '<p>安排</p><table><tr><td>月份</td><td>活动</td></tr><tr><td>3月</td><td>植树<br>浇水</td></tr></table><p>完</p>',
    );
    expect(text).toBe('安排\n月份\t活动\n3月\t植树\n浇水\n完\n');
    for (const row of grids[0]?.rows ?? []) for (const cell of row) expect(text.slice(cell.start, cell.end)).toBe(cell.text);
  });

  it('are found inside tables that lay out the page', () => {
    const html =
      '<table><tr><td>菜单</td><td><table><tr><td>月份</td><td>活动</td></tr><tr><td>3月</td><td>植树</td></tr></table></td></tr></table>';
    expect(grid(html)).toEqual([
      ['月份', '活动'],
      ['3月', '植树'],
    ]);
  });

  it('survive missing end tags and absurd spans', () => {
    expect(grid('<table><tr><td rowspan=99999999 colspan=0>3月<td>植树<tr><td>读书')).toEqual([
      ['3月', '植树'],
      ['^3月', '读书'],
    ]);
  });
});

describe('text of a web page', () => {
  it.each([
    ['scripts and styles', '<style>p{}</style><script>document.write("坏")</script><p onclick="x()">三月植树</p>', '三月植树\n'],
    [
      'what is not shown',
      '<p>三月<span style="display:none">隐</span>植树</p><div style="DISPLAY: none"><div>隐</div>隐</div>',
      '三月植树\n',
    ],
    ['comments', '三月<!-- <p>隐</p> -->植树', '三月植树\n'],
    ['pictures and frames', '<img alt="图" src="https://x/y"><iframe src="x">隐</iframe>植树', '植树\n'],
  ])('leaves out %s', (_, html, text) => expect(readHtml(html).text).toBe(text));

  it('numbers lists as the page does', () => {
    expect(readHtml('<ol start=3><li>植树<li>读书<ul><li>荐书</ul></ol>').text).toBe('3. 植树\n4. 读书\n● 荐书\n');
    expect(readHtml('<ol><li>文体<ol><li>棋赛<li>球赛</ol><li>慰问</ol>').text).toBe('1. 文体\n(1)棋赛\n(2)球赛\n2. 慰问\n');
    expect(readHtml('<ol style="list-style-type:cjk-ideographic"><li>植树</li><li>读书</li></ol>').text).toBe('一、植树\n二、读书\n');
  });

  it('resolves entities and blanks', () => {
    expect(readHtml('<p>A&amp;B&nbsp;&nbsp;&ldquo;杯&rdquo;&#20013;\n  文</p>').text).toBe('A&B “杯”中 文\n');
  });

  it('cuts a tag at its own end, whatever stands in quotes', () => {
    expect(readHtml('<p title="a>b" data-x=\'<i>\'>植树</p>').text).toBe('植树\n');
    expect(readHtml('3<5 且 a < b').text).toBe('3<5 且 a < b\n');
  });

  it('never throws on any text', () => {
    const piece = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td rowspan=3>',
      '<td colspan=2>',
      '</td>',
      '</table>',
      '<li>',
      '<ol>',
      '</ol>',
      '<span style="mso-list:Ignore">',
      '</span>',
      '<!--',
      '-->',
      '<',
      '>',
      '"',
      '三月',
      '&amp;',
      '&#x110000;',
      '<script>',
      '<br>',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void readHtml(pieces.join(''))));
  });
});

describe('a paste', () => {
  it('from Word keeps the list numbers that Word writes as text', async () => {
    const html =
      "<html xmlns:w='urn:x'><head><xml><w:WordDocument/></xml></head><body><!--StartFragment--><p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>4月植树<o:p></o:p></p>" +
      "<p><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span></span><![endif]>到户</p><!--EndFragment--></body></html>";
    expect(await openClipboard({ html, text: 'x' })).toMatchObject({ ok: true, kind: 'clipboard', text: '1. 4月植树\n● 到户\n' });
  });

  it('from Excel is a table, from the HTML or from the tab-separated text', async () => {
    const html =
      '<html><body><table><!--StartFragment--><col width=64><tr><td>月份</td><td>活动</td></tr><tr><td>3月</td><td>植树</td></tr><!--EndFragment--></table></body></html>';
    const text = '月份\t活动\r\n3月\t植树\r\n';
    for (const clipboard of [{ html, text }, { text }]) {
      const source = await openClipboard(clipboard);
      expect(source.ok && source.grids[0]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
        ['月份', '活动'],
        ['3月', '植树'],
      ]);
    }
  });

  it('of plain prose takes the plain text', async () => {
    expect(await openClipboard({ html: '<p>三月 <b>植树</b></p>', text: '三月植树' })).toMatchObject({ text: '三月植树', grids: [] });
    expect(await openClipboard({ html: '<p>三月<b>植树</b></p>', text: null })).toMatchObject({ text: '三月植树\n' });
  });

  it('of nothing is refused', async () => {
    expect(await openClipboard({ html: '', text: ' ' })).toMatchObject({ ok: false, refusal: { code: 'empty-file' } });
  });
});
