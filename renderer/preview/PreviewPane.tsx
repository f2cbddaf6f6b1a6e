import { useRef, type ReactElement } from 'react';
import { useStore } from '../state/store.ts';
import { usePreview } from './usePreview.ts';
import './preview.css';

function Page(): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null);
  const { remark, problem } = usePreview(frame);
  return (
    <>
      <output className="preview-says">
        {problem !== null && (
          <p className="preview-problem">
            <strong>The preview could not be made.</strong> {problem} Your text is safe.
          </p>
        )}
        {problem === null && remark !== null && <p>{remark}</p>}
      </output>
      <iframe ref={frame} className="preview-page" title="Preview of the post" sandbox="allow-same-origin" />
    </>
  );
}

/** The open review as its outlet prints it, following the typing. */
export function PreviewPane(): ReactElement {
  const open = useStore((state) => state.review !== null);
  return (
    <div className="preview">
      {open ? (
        <Page />
      ) : (
        <p className="preview-empty">Open a review, and the page that readers will see appears here as you write.</p>
      )}
    </div>
  );
}
