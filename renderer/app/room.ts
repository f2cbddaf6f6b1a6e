import { useEffect } from 'react';
import { setFloating } from '../state/panes.ts';

/** Below these widths of the window there is no room for a pane beside the text. */
const ROOM = { library: '(width < 820px)', details: '(width < 1100px)' } as const;

/** Tells state/ which panes have room beside the text, now and as the window changes. */
export function useRoom(): void {
  useEffect(() => {
    const narrow = { library: matchMedia(ROOM.library), details: matchMedia(ROOM.details) };
    const tell = () => setFloating({ library: narrow.library.matches, details: narrow.details.matches });
    tell();
    narrow.library.addEventListener('change', tell);
    narrow.details.addEventListener('change', tell);
    return () => {
      narrow.library.removeEventListener('change', tell);
      narrow.details.removeEventListener('change', tell);
    };
  }, []);
}
