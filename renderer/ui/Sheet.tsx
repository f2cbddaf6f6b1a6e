import { Dialog, DialogHeading } from '@ariakit/react/dialog';
import type { ReactNode, RefObject } from 'react';
import { Button } from './Button.tsx';
import './Sheet.css';

/** What a {@link Sheet} takes. */
export interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The one thing the sheet does, as a verb. Enter in a field does it too. */
  readonly primary?: { readonly label: string; readonly run: () => void; readonly disabled?: boolean };
  /** The word on the button that closes without doing it. */
  readonly closeLabel?: string;
  /** Stands beside the buttons: a count, a second choice. */
  readonly aside?: ReactNode;
  readonly size?: 'small' | 'wide';
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

/**
 * A modal dialog. Escape closes it and the focus goes back to where it was; a press beside it does
 * nothing, so that nothing typed in it is lost by accident.
 */
export function Sheet({ title, onClose, children, primary, closeLabel = 'Cancel', aside, size = 'small', initialFocus }: SheetProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      hideOnInteractOutside={false}
      backdrop={<div className="ui-veil" />}
      className="ui-sheet"
      data-size={size}
      {...(initialFocus ? { initialFocus } : {})}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (primary && primary.disabled !== true) primary.run();
        }}
      >
        <DialogHeading className="ui-sheet-title">{title}</DialogHeading>
        <div className="ui-sheet-body">{children}</div>
        <div className="ui-sheet-foot">
          {aside !== undefined && <div className="ui-sheet-aside">{aside}</div>}
          <Button onClick={onClose}>{closeLabel}</Button>
          {primary && (
            <Button kind="primary" type="submit" disabled={primary.disabled}>
              {primary.label}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
