import { BY_WHOM } from './by-whom';
import { EXTERNAL } from './external';
import { HOSTS, TOGETHER } from './hosts';
import { LABELLED } from './labelled';
import type { OwnerRule } from './rule';
import { SUBJECTS } from './subjects';
import { WITH_WHOM } from './with-whom';

/** In order: a name found by one rule is not read again by a later one. */
export const OWNER_RULES: readonly OwnerRule[] = [...LABELLED, ...EXTERNAL, TOGETHER, ...BY_WHOM, ...WITH_WHOM, ...HOSTS, ...SUBJECTS];
