import { writePreferences } from './preferences.ts';
import { useStore, type AppState, type Pane } from './store.ts';

/**
 * Whether a pane can be seen. Beside the text that is remembered on this machine; where there is no room
 * for it and it floats over the text, it is open for the moment only.
 */
export function paneShown({ floating, drawer, preferences }: Pick<AppState, 'floating' | 'drawer' | 'preferences'>, pane: Pane): boolean {
  return floating[pane] ? drawer === pane : preferences[`${pane}Pane`];
}

/** Shows or hides a pane. */
export function showPane(pane: Pane, shown: boolean): void {
  const { floating, drawer } = useStore.getState();
  if (!floating[pane]) void writePreferences({ [`${pane}Pane`]: shown });
  else if (shown) useStore.setState({ drawer: pane });
  else if (drawer === pane) useStore.setState({ drawer: null });
}

/** Hides a pane that is seen, shows one that is not. */
export function togglePane(pane: Pane): void {
  showPane(pane, !paneShown(useStore.getState(), pane));
}

/** Puts a pane that floats over the text away, if there is one. */
export function closeDrawer(): void {
  if (useStore.getState().drawer !== null) useStore.setState({ drawer: null });
}

/** The window has room for other panes than before. */
export function setFloating(floating: AppState['floating']): void {
  useStore.setState({ floating, drawer: null });
}
