import { Button } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular, LocalLanguageRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { PANE_WORDS } from '../../messages/pane';
import { usePane, useRoom, useWords } from './context';
import { isBlankDoc } from '../state/doc';

/** One step back or forward, told aloud. */
export function stepHistory(room: ReturnType<typeof useRoom>, direction: 'undo' | 'redo'): void {
  const moved = room.pane[direction]();
  const key = moved ? (direction === 'undo' ? 'undone' : 'redone') : 'nothingToUndo';
  room.pane.tell({ tone: 'info', say: (lang) => PANE_WORDS[lang][key] });
}

/** Name of the product, undo and redo, language. */
export function Header(): ReactNode {
  const room = useRoom();
  const words = useWords();
  const lang = usePane((state) => state.lang);
  const doc = usePane((state) => state.history.doc);
  const canUndo = usePane((state) => state.history.past.length > 0);
  const canRedo = usePane((state) => state.history.future.length > 0);
  return (
    <header className="header">
      <h1 className="brand">
        {words.product}
        {!isBlankDoc(doc) && <span className="brand-year">{words.planYear(doc.plan.planYear)}</span>}
      </h1>
      <div className="header-tools">
        <Button
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          aria-label={words.undo}
          title={`${words.undo}（Ctrl+Z）`}
          disabledFocusable={!canUndo}
          onClick={() => stepHistory(room, 'undo')}
        />
        <Button
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          aria-label={words.redo}
          title={`${words.redo}（Ctrl+Y）`}
          disabledFocusable={!canRedo}
          onClick={() => stepHistory(room, 'redo')}
        />
        <Button
          appearance="subtle"
          icon={<LocalLanguageRegular />}
          className="lang-button"
          onClick={() => room.pane.patch({ lang: lang === 'zh-CN' ? 'en' : 'zh-CN' })}
        >
          <span lang={lang === 'zh-CN' ? 'en' : 'zh-CN'}>{words.language}</span>
        </Button>
      </div>
    </header>
  );
}
