import { TOPIC_WORDS, type Topic } from '../lexicon/topics';

/** The first two characters of a word as one number: no string has to be cut to look them up. */
const startOf = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);

const BY_START = new Map<number, { word: string; topic: Topic }[]>();
for (const [topic, entry] of Object.entries(TOPIC_WORDS) as [Topic, { words: readonly string[] }][]) {
  for (const word of entry.words) {
    const start = startOf(word, 0);
    const list = BY_START.get(start) ?? [];
    list.push({ word, topic });
    BY_START.set(start, list);
  }
}

/** Topics of a text by its words; look-alikes are dropped. One pass over the text. */
export function topicsOf(text: string): Set<Topic> {
  const topics = new Set<Topic>();
  for (let at = 0; at < text.length - 1; at += 1) {
    const candidates = BY_START.get(startOf(text, at));
    if (candidates === undefined) continue;
    for (const { word, topic } of candidates) if (text.startsWith(word, at)) topics.add(topic);
  }
  for (const topic of [...topics]) if (TOPIC_WORDS[topic]?.unless?.test(text) === true) topics.delete(topic);
  refine(topics, text);
  return topics;
}

const OUTING_PROPER = /春游|秋游|春、秋游|春秋两游|踏青|郊游/;

function refine(topics: Set<Topic>, text: string): void {
  if (topics.has('outing') && !OUTING_PROPER.test(text)) {
    // 疗养、游览 is recuperation; an evening 游园 or a 日游 inside a contest name is none of ours.
    if (topics.has('recuperation')) topics.delete('outing');
  }
  if (!topics.has('outing')) topics.delete('snack');
  if (topics.has('deathKin') && !/去世|病故|逝世|亡故|丧/.test(text)) topics.delete('deathKin');
  if (topics.has('deathKin')) topics.add('deathMember');
  if (topics.has('lecturerFee')) topics.add('lecture');
  if (topics.has('laterBirth')) topics.add('birth');
  if (topics.has('uniform') && topics.has('workwear')) topics.delete('uniform');
  if (topics.has('annualTicket')) topics.delete('outing');
  if (topics.has('hospital') && /探望.{0,6}(?:敬老院|福利院)/.test(text)) topics.delete('hospital');
}
