import { useEffect } from 'react';
import { useStore } from '../state/store.ts';

/** What the system calls the window, in its title bar and its list of windows. */
function windowTitle(film: string | undefined, path: string | undefined): string {
  const name = film ?? path?.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return name === undefined ? 'Marquee' : `${name} – Marquee`;
}

/** Keeps the window's title in step with what it shows. */
export function useWindowTitle(): void {
  const title = useStore(({ film, review }) => windowTitle(film?.film.title, review?.path));
  useEffect(() => {
    document.title = title;
  }, [title]);
}
