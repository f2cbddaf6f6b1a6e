import { useState, type FocusEvent } from 'react';

/**
 * Keeps something on the screen for as long as somebody is in it: a text that is being mended must not go
 * from under the caret the moment it is whole.
 */
export function useHeld(needed: boolean): { readonly shown: boolean; readonly watch: { readonly onFocus: () => void; readonly onBlur: (event: FocusEvent) => void } } {
  const [here, setHere] = useState(false);
  return {
    shown: needed || here,
    watch: {
      onFocus: () => setHere(true),
      onBlur: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setHere(false);
      },
    },
  };
}
