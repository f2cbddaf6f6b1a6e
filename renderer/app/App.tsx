import { LibraryPane } from '../library/LibraryPane.tsx';
import { PreflightPane } from '../preflight/PreflightPane.tsx';
import { PreviewPane } from '../preview/PreviewPane.tsx';
import { DetailsPane } from '../sidebar/DetailsPane.tsx';
import { dismissNotice, useStore } from '../state/store.ts';
import { Notices } from '../ui/Notices.tsx';
import { Boundary } from './Boundary.tsx';
import { focusText } from './focus.ts';
import { useKeys } from './keys.ts';
import { Side } from './Side.tsx';
import { Sheets } from './sheets/Sheets.tsx';
import { TextPane } from './TextPane.tsx';
import { useRoom } from './room.ts';
import { useWindowTitle } from './window-title.ts';
import './App.css';

function AppNotices() {
  const notices = useStore((state) => state.notices);
  return <Notices items={notices} onDismiss={dismissNotice} />;
}

/** The window: library, text, details, and what comes in front of them. */
export function App() {
  useRoom();
  useKeys();
  useWindowTitle();
  return (
    <div className="app">
      <button type="button" className="app-skip" onClick={focusText}>
        Skip to the text
      </button>
      <Side pane="library">
        <Boundary what="library">
          <LibraryPane />
        </Boundary>
      </Side>
      <Boundary what="text">
        <TextPane />
      </Boundary>
      <Side pane="details">
        <Boundary what="details">
          <DetailsPane preflight={<PreflightPane />} preview={<PreviewPane />} />
        </Boundary>
      </Side>
      <Sheets />
      <AppNotices />
    </div>
  );
}
