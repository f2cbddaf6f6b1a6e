import type { OpenedText } from '../../shared/library/view.ts';
import { api } from './api.ts';
import { useStore } from './store.ts';
import { TextSession, type SaveState } from './text-session.ts';

/** Every text with something unsaved, and those on the screen, by path. */
const sessions = new Map<string, TextSession>();
let lastStates = new Map<string, SaveState>();

function publish(path: string, state: SaveState | null): void {
  const next = new Map(lastStates);
  if (state) next.set(path, state);
  else next.delete(path);
  lastStates = next;
  useStore.setState({ saveStates: next });
}

/** The session of a path, if there is one. */
export function sessionOf(path: string): TextSession | undefined {
  return sessions.get(path);
}

/** Starts the session of a text that is now on the screen. `path` is asked anew at each save: files move. */
export function startSession(opened: OpenedText, readText: () => string): TextSession {
  const { path, version, readOnly } = opened;
  sessions.get(path)?.close();
  const session: TextSession = new TextSession(version, readOnly, version === null ? null : opened.text, readText, {
    save: (text, base) => api.invoke('text.save', { path: pathOf(session) ?? path, text, base }),
    onState: (state) => {
      const where = pathOf(session);
      if (where !== undefined) publish(where, state);
    },
  });
  sessions.set(path, session);
  publish(path, session.state);
  return session;
}

function pathOf(session: TextSession): string | undefined {
  for (const [path, known] of sessions) if (known === session) return path;
  return undefined;
}

/**
 * A text leaves the screen. What is unsaved is copied out of the editor at once, in the same tick,
 * and the session stays until that copy is on disk. Resolves after the first attempt.
 */
export async function parkSession(path: string): Promise<void> {
  const session = sessions.get(path);
  if (!session) return;
  if (!session.unsaved) {
    endSession(path);
    return;
  }
  const words = session.readText();
  const parked = () => words;
  session.readText = parked;
  await session.flush();
  const where = pathOf(session);
  if (where !== undefined && !session.unsaved && session.readText === parked) endSession(where);
}

/** Forgets a session whose text is on disk or whose file was deleted on purpose. */
export function endSession(path: string): void {
  sessions.get(path)?.close();
  sessions.delete(path);
  publish(path, null);
}

/** A file has another path now; its unsaved text goes with it. */
export function moveSession(from: string, to: string): void {
  const session = sessions.get(from);
  if (!session) return;
  sessions.delete(from);
  sessions.set(to, session);
  publish(from, null);
  publish(to, session.state);
}

/** Saves what is unsaved of some texts; true when all of it is on disk. */
export async function flushSome(isMeant: (path: string) => boolean): Promise<boolean> {
  const meant = [...sessions].filter(([path]) => isMeant(path)).map(([, session]) => session);
  await Promise.all(meant.map((session) => session.flush()));
  return meant.every((session) => !session.unsaved);
}

/** Saves everything unsaved; true when all of it is on disk. */
export function flushAll(): Promise<boolean> {
  return flushSome(() => true);
}

/** Texts that were deleted by another program and not touched here since, with their words. */
export function orphans(): readonly { readonly path: string; readonly text: string }[] {
  return [...sessions].flatMap(([path, session]) => (session.state.kind === 'gone' && !session.differs ? [{ path, text: session.readText() }] : []));
}

const WORST_FIRST: readonly SaveState['kind'][] = ['conflict', 'gone', 'failed', 'saving', 'dirty', 'read-only', 'saved'];

/** The state that matters most among all texts: what the 'Save state' region says. */
export function worstState(states: ReadonlyMap<string, SaveState>): { readonly path: string; readonly state: SaveState } | null {
  const all = [...states].map(([path, state]) => ({ path, state }));
  return all.sort((a, b) => WORST_FIRST.indexOf(a.state.kind) - WORST_FIRST.indexOf(b.state.kind))[0] ?? null;
}
