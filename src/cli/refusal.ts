import type { CliRefusalCode } from '../messages/cli';

/** The command line cannot go on: one clear sentence on stderr and exit code 2. */
export class Refusal extends Error {
  constructor(
    readonly code: CliRefusalCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** A refusal whose sentence another room has already made (unreadable file, host error). */
export class SpokenRefusal extends Error {
  constructor(readonly sentence: string) {
    super(sentence);
    this.name = 'SpokenRefusal';
  }
}
