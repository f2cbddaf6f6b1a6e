import { useState } from 'react';

/** What a text control binds to. */
export interface Draft {
  readonly value: string;
  readonly change: (text: string) => void;
  readonly settle: () => void;
}

/**
 * Keeps what is being typed exactly as typed while every change is handed on at once.
 * What comes back from the file (trimmed, understood, changed by another program) is shown
 * only when nobody is typing here.
 */
export function useDraft(value: string, onChange: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    value: draft ?? value,
    change: (text) => {
      setDraft(text);
      onChange(text);
    },
    settle: () => setDraft(null),
  };
}
