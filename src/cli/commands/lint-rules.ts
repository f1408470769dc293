import { lintRules } from '../../rules/lint';
import { RULE_FILES } from '../../rulepacks/index';
import { lintListing } from '../../messages/rules-lint';
import type { Command } from '../run';

/** `uyp lint-rules`: the rule data judged file by file; exit 1 when anything is wrong. */
export const lintRulesCommand: Command = {
  name: 'lint-rules',
  options: {},
  run: (_args, { io, lang }) => {
    const found = lintRules(RULE_FILES);
    io.out(lintListing(found, RULE_FILES.length, lang));
    return Promise.resolve(found.length > 0 ? 1 : 0);
  },
};
