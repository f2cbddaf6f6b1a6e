import type { LucideIcon } from 'lucide-react';
import { Button, type ButtonProps } from './Button.tsx';

/** What an {@link IconButton} takes. */
export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** What it does, in words: read aloud, and shown when pointed at. */
  readonly name: string;
  readonly icon: LucideIcon;
}

/** A button with only a picture on it; it always has a name. */
export function IconButton({ name, icon: Icon, className, kind = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Button title={name} {...rest} kind={kind} aria-label={name} className={`ui-icon-button ${className ?? ''}`}>
      <Icon size={16} strokeWidth={1.5} aria-hidden />
    </Button>
  );
}
