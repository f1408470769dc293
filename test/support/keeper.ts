import type { Keeper } from '../../src/taskpane/services/services';

/** A machine that keeps nothing and has been welcomed. */
export const FORGETFUL: Keeper = {
  load: () => Promise.resolve(null),
  save: () => Promise.resolve(),
  loadChoices: () => Promise.resolve({ lang: null, theme: null }),
  saveChoices: () => Promise.resolve(),
  welcomed: () => Promise.resolve(true),
  setWelcomed: () => Promise.resolve(),
  forget: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};
