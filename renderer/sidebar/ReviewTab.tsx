import { useStore } from '../state/store.ts';
import { ReviewFields } from './ReviewFields.tsx';

/** What stands in the header of the review on the screen. */
export function ReviewTab() {
  const key = useStore((state) => state.review?.bodyKey);
  const problem = useStore((state) => state.review?.headerProblem);
  if (key === undefined) {
    return (
      <div className="facts-none">
        <p>Open a review, and its status, rating, outlet and dates stand here.</p>
      </div>
    );
  }
  if (problem !== undefined) {
    return (
      <div className="facts-none">
        <p>The header of this file cannot be read field by field, so it is shown as it is above the text. Once it can be read, its fields are here.</p>
      </div>
    );
  }
  return <ReviewFields key={key} />;
}
