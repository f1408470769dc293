import { blankActivity, type Activity } from '../../src/plan/activity';
import { NO_TIME } from '../../src/plan/time';
import { packActivity, unpackActivity, type Beside } from '../../src/sheets/reading-archive';
import { samplePlan } from '../support/plans';

const READ = { title: '春季登山', time: '4', owners: 'lead:文体委员会', audience: '', people: '80', unitPrice: '', quantity: '' };
const WHOLE_READ = { ...READ, budget: '', funding: '会费', subject: '文体活动', place: '', parts: '', remark: '' };

const TOLD: Activity = {
  ...blankActivity('a9', '春季登山'),
  time: { ...NO_TIME, raw: '4月', span: { start: 3, end: 5 }, set: { months: [4], crossYear: [] }, precision: 'month', origin: 'inline' },
  marks: { '4': '上旬' },
  owners: [
    { name: '文体委员会', role: 'lead' },
    { name: "O'Neil 与“山友会”", role: 'joint' },
  ],
  people: 80,
  subject: '文体活动',
  funding: [{ source: '会费', amount: null }],
  provenance: {
    file: '计划.txt',
    span: { start: 2, end: 16 },
    quote: '组织"春季登山"',
    sentence: '4月,文体委员会组织"春季登山",八十人参加',
    heading: null,
    evidence: { title: { start: 6, end: 10 }, time: { start: 3, end: 5 } },
    implied: ['subject'],
    certainty: 3,
    read: WHOLE_READ,
  },
};
const source = TOLD.provenance!;

const ACTIVITIES: readonly (readonly [string, Activity])[] = [
  ['one read from a sentence', TOLD],
  ['one whose quote is not in its sentence', { ...TOLD, provenance: { ...source, quote: '别处的话' } }],
  ['one without the sentence around the quote', { ...TOLD, provenance: { ...source, sentence: undefined } as unknown as typeof source }],
  ['one of which an older version noted fewer fields', { ...TOLD, provenance: { ...source, read: READ } }],
  ['one that people have renamed since', { ...TOLD, title: '秋季登山' }],
  ['one with no quote at all', { ...TOLD, provenance: { ...source, quote: '', evidence: {} } }],
  ['one whose sentence is its quote', { ...TOLD, provenance: { ...source, sentence: source.quote, heading: '一、文体 > 春季' } }],
  [
    'one whose texts a cell would not keep',
    { ...TOLD, provenance: { ...source, quote: ' 登山\r\n', sentence: undefined, heading: ' 标题 ' } as unknown as typeof source },
  ],
  ['one typed by hand', blankActivity('b1', '手工添加')],
  ['past work', { ...blankActivity('r1', '去年的活动'), kind: 'report', budget: 12300 as Activity['budget'] }],
];

/** What the columns beside it say. */
const beside = ({ provenance }: Activity): Beside => ({ quote: provenance?.quote ?? null, heading: provenance?.heading ?? null });

describe('the stored rest of an activity', () => {
  it.each(ACTIVITIES)('comes back as it was: %s', (_title, activity) => {
    expect(unpackActivity(packActivity(activity), beside(activity))).toEqual(JSON.parse(JSON.stringify(activity)));
  });

  it('comes back as it was for plans of every kind', () => {
    for (const activity of [1, 2, 3].flatMap((seed) => samplePlan(60, seed).activities)) {
      expect(unpackActivity(packActivity(activity))).toEqual(activity);
    }
  });

  it('is read in the form that files had first, which told whole members', () => {
    const { id, title, time, marks, owners, people, subject, funding, provenance } = TOLD;
    const first = JSON.stringify({
      id,
      title,
      time: { set: time.set, raw: time.raw, span: time.span, precision: 'month', origin: 'inline' },
      marks,
      owners,
      people,
      subject,
      funding,
      provenance,
    });
    expect(unpackActivity(first)).toEqual(TOLD);
  });

  it('loses only what the columns said when they are gone', () => {
    const told: Activity = { ...TOLD, provenance: { ...source, sentence: source.quote, heading: '一、文体' } };
    const back = unpackActivity(packActivity(told));
    expect(back).toMatchObject({ title: TOLD.title, provenance: { quote: '', heading: null, span: source.span } });
  });

  it('tells no sentence twice and has no quotation marks to be told as two characters', () => {
    const text = packActivity(TOLD);
    expect(text.split('春季登山')).toHaveLength(3);
    expect(text.length).toBeLessThan(JSON.stringify(TOLD).length * 0.5);
    expect(packActivity({ ...TOLD, provenance: null, owners: [] })).not.toContain('"');
  });

  it('is nothing when somebody typed over it', () => {
    expect(unpackActivity('已核对')).toBeNull();
    expect(unpackActivity("{'id':7}")).toBeNull();
  });
});
