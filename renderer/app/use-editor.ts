import { useEffect, useState } from 'react';
import type { EditorHandle } from '../editor/index.ts';
import { watchBody } from './attach-body.ts';

/** Follows what the editor on the screen announces; null while there is none. */
export function useEditorNews<T>(listen: (editor: EditorHandle, tell: (news: T) => void) => () => void): T | null {
  const [news, setNews] = useState<T | null>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    const unwatch = watchBody((editor) => {
      stop?.();
      stop = editor ? listen(editor, setNews) : undefined;
      if (!editor) setNews(null);
    });
    return () => {
      stop?.();
      unwatch();
    };
  }, [listen]);
  return news;
}
