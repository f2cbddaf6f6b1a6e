import type { Preferences } from '../../shared/ipc/preferences.ts';
import { api } from './api.ts';
import { notify, useStore } from './store.ts';

/** Remembers how the window looks on this machine. */
export async function writePreferences(change: Partial<Preferences>): Promise<void> {
  useStore.setState(({ preferences }) => ({ preferences: { ...preferences, ...change } }));
  const result = await api.invoke('preferences.write', change);
  if (!result.ok) notify('problem', result.error.message);
}

/** Reads what this machine remembers. */
export async function readPreferences(): Promise<void> {
  const result = await api.invoke('preferences.read', {});
  if (result.ok) useStore.setState({ preferences: result.value });
}
