import { useEffect, useState, type ReactNode } from 'react';
import { importFile } from '../actions/import';
import { toGivenFile } from '../effects/files';
import { useRoom, useWords } from './context';

/** Files can be dropped anywhere on the pane. */
export function DropTarget(): ReactNode {
  const room = useRoom();
  const words = useWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      const { askedYear, history } = room.pane.get();
      const year = { year: askedYear ?? history.doc.plan.planYear, asked: askedYear !== null };
      if (file !== undefined) void toGivenFile(file).then((given) => importFile(room, given, year));
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [room]);
  return over ? <div className="drop-cover">{words.dropHere}</div> : null;
}
