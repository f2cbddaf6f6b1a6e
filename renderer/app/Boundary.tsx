import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import './Boundary.css';

interface BoundaryProps {
  /** Which part of the window this is, as the critic would say it. */
  readonly what: string;
  readonly children: ReactNode;
}

/**
 * Holds a fault of ours in the part of the window where it happened. What was typed is in
 * state/ or on disk, never only in what is drawn, so drawing it again loses nothing.
 */
export class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="boundary" role="alert">
        <p>This part of the window ({this.props.what}) stopped working. That is our fault. Nothing you typed is lost.</p>
        <Button onClick={() => this.setState({ broken: false })}>Show it again</Button>
      </div>
    );
  }
}
