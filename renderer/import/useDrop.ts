import { useState, type DragEvent } from 'react';
import type { ImportSources } from '../../shared/ipc/contract.ts';
import { readFiles } from './read-files.ts';

/** What an element takes to have files dropped on it. */
export interface DropTarget {
  /** Whether files are held over it now. */
  readonly over: boolean;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** Reads files that are dropped on an element; dragged words go where they were meant to. */
export function useDrop(onRead: (read: ImportSources) => void): DropTarget {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
      },
      onDrop: (event) => {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        // The list of files is gone once the event is over.
        void readFiles([...event.dataTransfer.files]).then(onRead);
      },
    },
  };
}
