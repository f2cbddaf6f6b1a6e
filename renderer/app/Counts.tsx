import type { EditorHandle, Stats } from '../editor/index.ts';
import { useEditorNews } from './use-editor.ts';

/** Words a minute of someone who reads prose silently (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047). */
const READING_SPEED = 238;

function listen(editor: EditorHandle, tell: (stats: Stats) => void): () => void {
  tell(editor.words());
  return editor.onStats(tell);
}

/** How long a text is: `1,204 words`. */
function wordsText(words: number): string {
  return words === 1 ? '1 word' : `${words.toLocaleString('en')} words`;
}

/** How long it takes to read. */
function readingText(words: number): string {
  return words === 0 ? '' : `${Math.max(1, Math.round(words / READING_SPEED))} min to read`;
}

/** The one quiet line under the text. */
export function Counts() {
  const stats = useEditorNews(listen);
  return (
    <div className="text-foot">
      {stats && (
        <>
          <span>{wordsText(stats.words)}</span>
          {stats.words > 0 && <span>{readingText(stats.words)}</span>}
        </>
      )}
    </div>
  );
}
