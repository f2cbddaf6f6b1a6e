import { useMemo } from 'react';
import { ReviewEditor } from '../editor/index.ts';
import { bodyEdited, folderOf } from '../state/review.ts';
import { useStore } from '../state/store.ts';
import { attachBody } from './attach-body.ts';
import { bodyVisited } from './focus.ts';
import { pictureAddress } from '../state/picture-address.ts';

/** Asked anew for each picture: a folder may have another name by then. */
function resolvePicture(url: string): string | undefined {
  const { review } = useStore.getState();
  return review ? pictureAddress(folderOf(review.path), url) : undefined;
}

/** The body's editor, filled with the open review. */
export function Body() {
  const body = useStore((state) => state.review?.body);
  const docKey = useStore((state) => state.review?.bodyKey);
  const readOnly = useStore((state) => state.review?.readOnly === true);
  const attach = useMemo(() => attachBody(docKey ?? ''), [docKey]);
  if (body === undefined || docKey === undefined) return null;
  return (
    <div className="review-body" onFocus={() => bodyVisited(docKey)}>
      <ReviewEditor
        body={body}
        docKey={docKey}
        readOnly={readOnly}
        label="Body"
        placeholder="Write the review"
        resolvePicture={resolvePicture}
        onEdited={bodyEdited}
        handle={attach}
      />
    </div>
  );
}
