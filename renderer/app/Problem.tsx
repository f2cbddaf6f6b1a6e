import { runCommand } from '../state/commands.ts';
import { Button } from '../ui/Button.tsx';
import './Empty.css';

/** What is shown in place of a library or a review that could not be opened. */
export function Problem({ kind, text }: { readonly kind: 'library' | 'review'; readonly text: string }) {
  return (
    <div className="empty" role="alert">
      <h1>{kind === 'library' ? 'This library could not be opened' : 'This review could not be opened'}</h1>
      <p>{text}</p>
      <p>Nothing was changed on disk.</p>
      {kind === 'library' && (
        <div className="empty-actions">
          <Button kind="primary" onClick={() => runCommand('open-library')}>
            Open another library
          </Button>
        </div>
      )}
    </div>
  );
}
