import type { Block } from '../structure/block';
import { sentencesOf } from '../text/pieces';
import type { Draft } from './draft';
import { headedBy } from './notice-money';

/** 六、分工: who does which part of the event of a notice, each as a line of its own. */
export function dutiesOfNotice(text: string, blocks: readonly Block[]): Draft['extras'] {
  const told = blocks.filter((one) => one.attribute === null && headedBy(one, /分工(?!会)|职责/));
  return told.flatMap((block) => sentencesOf(text, block).map((span) => ({ kind: 'owner' as const, span })));
}
