import { readNoteSentence } from '../../src/messages/reading';
import { readPlanText } from '../../src/reading/read-text';

describe('blanks that nobody has filled', () => {
  const notes = readPlanText('xx局工会20xx年工作计划\n1.3月xx局工会召开职代会。\n2.4月____举办健步走。\n', { planYear: 2027 }).notes.filter(
    ({ code }) => code === 'placeholder',
  );

  it('are told once for every kind, with how many there are, at the first of them', () => {
    expect(notes.map(({ start, params }) => [start, params['text'], params['count']])).toEqual([
      [0, 'xx', 2],
      [5, '20xx', undefined],
      [35, '____', undefined],
    ]);
    expect(notes[0] && readNoteSentence(notes[0], 'zh-CN')).toBe('“xx”（2 处）是没有填好的空白，已留作待填。');
  });
});
