import type { ComponentProps } from 'react';
import './Button.css';

/** What a {@link Button} takes: everything a `button` does, and how much it stands out. */
export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` is the one verb of a sheet; `quiet` steps back until it is pointed at. */
  readonly kind?: 'plain' | 'primary' | 'quiet';
}

/** A button with a word on it. */
export function Button({ kind = 'plain', className, ...rest }: ButtonProps) {
  return <button type="button" {...rest} data-kind={kind} className={className === undefined ? 'ui-button' : `ui-button ${className}`} />;
}
