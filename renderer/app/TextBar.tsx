import { PanelLeft, PanelRight } from 'lucide-react';
import { runCommand } from '../state/commands.ts';
import { paneShown } from '../state/panes.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { FormatBar } from './FormatBar.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { withShortcut } from './shortcuts.ts';

function PaneButton({ pane }: { readonly pane: 'library' | 'details' }) {
  const shown = useStore((state) => paneShown(state, pane));
  const command = pane === 'library' ? 'toggle-library' : 'toggle-details';
  const name = `${shown ? 'Hide' : 'Show'} ${pane}`;
  return (
    <IconButton
      name={name}
      title={withShortcut(name, command)}
      icon={pane === 'library' ? PanelLeft : PanelRight}
      aria-controls={`${pane}-pane`}
      aria-expanded={shown}
      // A press on the text closes a floating pane; this button opens and closes it itself.
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => runCommand(command)}
    />
  );
}

function Name() {
  const film = useStore((state) => state.film?.film.title);
  const path = useStore((state) => state.review?.path);
  // The headline itself is a text box, so this is the heading of the page while a review is open.
  const Heading = path === undefined ? 'div' : 'h1';
  const file = path?.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return (
    <Heading className="text-bar-name">
      {film !== undefined && (
        <bdi className="text-bar-film" title={film}>
          {film}
        </bdi>
      )}
      {file !== undefined && (
        <bdi className="text-bar-file" title={path}>
          {file}
        </bdi>
      )}
    </Heading>
  );
}

function Outlet() {
  const outlet = useStore((state) => state.review?.facts.outlet);
  if (outlet === undefined) return null;
  return (
    <span className="text-bar-outlet" title={outlet}>
      {outlet}
    </span>
  );
}

/** The one quiet bar over the text: whose review this is, what can be done to it, and whether it is on disk. */
export function TextBar() {
  const open = useStore((state) => state.review !== null);
  return (
    <div className="text-bar">
      <PaneButton pane="library" />
      <Name />
      {open && <FormatBar />}
      <div className="text-bar-end">
        <Outlet />
        <SaveStatus />
        <Button disabled={!open} title={withShortcut('Export this review', 'export')} onClick={() => runCommand('export')}>
          Export
        </Button>
        <PaneButton pane="details" />
      </div>
    </div>
  );
}
