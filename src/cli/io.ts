import type { Lang } from '../messages/lang';

/** What a command may touch: the process's streams, folder and clock, handed in so that tests need no process. */
export interface CliIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Folder that relative file names start from. */
  readonly cwd: string;
  /** The instant the command started. */
  readonly now: Date;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What every command gets beside its own options. */
export interface CommandContext {
  readonly io: CliIo;
  readonly lang: Lang;
}

/** 0 done · 1 done, with violations · 2 cannot. */
export type ExitCode = 0 | 1 | 2;
