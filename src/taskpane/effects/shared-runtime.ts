import { bindCommands } from '../../hosts/excel/commands';
import type { Room } from '../actions/run';
import type { Step } from '../state/pane';
import { commandCore } from './command-core';
import { commandSentence } from './command-notice';
import { windowDoor } from './excel-doors';

/** Binds the ribbon's functions and the keys to this pane; what cannot be done is said in it. */
export function bindShared({ pane }: Room): void {
  const show = async (step: Step | null): Promise<void> => {
    await Office.addin.showAsTaskpane();
    if (step !== null) pane.go(step);
  };
  const open = (id: string, step: Step | null): void =>
    Office.actions.associate(id, (event: { completed(): void }) => {
      show(step)
        .catch(reportError)
        .finally(() => event.completed());
    });
  open('uypOpen', null);
  open('uypHelp', 'help');
  bindCommands({ associate: (id, handler) => Office.actions.associate(id, handler) }, windowDoor, commandCore, async (_, error) => {
    await show(null);
    pane.tell({ tone: 'bad', say: (lang) => commandSentence(error, lang) });
  });
}
