import { ExportSheet } from '../../export/ExportSheet.tsx';
import { ImportSheet } from '../../import/ImportSheet.tsx';
import { showSheet, useStore } from '../../state/store.ts';
import { rescueFocus } from '../focus.ts';
import { LinkSheet } from './LinkSheet.tsx';
import { MoveSheet } from './MoveSheet.tsx';
import { NewFilmSheet } from './NewFilmSheet.tsx';
import { RenameSheet } from './RenameSheet.tsx';

function close(): void {
  showSheet(null);
  rescueFocus();
}

/** The sheet in front of the window, if any. */
export function Sheets() {
  const sheet = useStore((state) => state.sheet);
  const path = useStore((state) => state.review?.path);
  switch (sheet?.kind) {
    case 'new-film':
      return <NewFilmSheet onClose={close} />;
    case 'import':
      return <ImportSheet sources={sheet.sources} onClose={close} />;
    case 'export':
      return <ExportSheet onClose={close} />;
    case 'rename-review':
      return path === undefined ? null : <RenameSheet path={path} onClose={close} />;
    case 'move-review':
      return path === undefined ? null : <MoveSheet path={path} onClose={close} />;
    case 'link':
      return <LinkSheet onClose={close} />;
    default:
      return null;
  }
}
