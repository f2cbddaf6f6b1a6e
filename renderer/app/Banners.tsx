import { keepMine, letGo, saveCopy, takeTheirs } from '../state/conflict.ts';
import { flushAll } from '../state/sessions.ts';
import { useStore } from '../state/store.ts';
import type { SaveState } from '../state/text-session.ts';
import { Button } from '../ui/Button.tsx';
import './Banners.css';

interface Action {
  readonly label: string;
  readonly run: () => void;
}

/** What can be done about a text that is not on disk as it stands on the screen. */
function actionsFor(path: string, state: SaveState): readonly Action[] {
  const copy = { label: 'Save a copy elsewhere', run: () => void saveCopy(path) };
  switch (state.kind) {
    case 'conflict':
      return [{ label: 'Keep mine', run: () => void keepMine(path) }, { label: 'Take theirs', run: () => void takeTheirs(path) }, copy];
    case 'gone':
      return [{ label: 'Put it back', run: () => void keepMine(path) }, { label: 'Let it go', run: () => void letGo(path) }, copy];
    case 'failed':
      return [{ label: 'Try again', run: () => void flushAll() }, copy];
    case 'read-only':
      return [copy];
    default:
      return [];
  }
}

function Banner({ path, state }: { readonly path: string; readonly state: SaveState }) {
  const message = 'failure' in state ? state.failure.message : `“${path}” cannot be written where it is, so it is shown for reading only.`;
  return (
    <div className="banner" role={'failure' in state ? 'alert' : undefined} data-calm={'failure' in state ? undefined : true}>
      <p>{message}</p>
      <div className="banner-actions">
        {actionsFor(path, state).map(({ label, run }) => (
          <Button key={label} onClick={run}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Above the text: each file that waits for the critic, with what can be done. */
export function Banners() {
  const states = useStore(({ saveStates }) => saveStates);
  return [...states].filter(([path, state]) => actionsFor(path, state).length > 0).map(([path, state]) => <Banner key={path} path={path} state={state} />);
}
