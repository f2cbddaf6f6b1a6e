import { TriangleAlert } from 'lucide-react';

/** What stands beneath a field: what was understood, or the sentence why nothing was. */
export interface FieldNoteProps {
  readonly id: string;
  readonly understood?: string | undefined;
  readonly problem?: string | undefined;
}

/** Whether a field has anything to say beneath it; then it is described by that. */
export function describes({ id, understood, problem }: FieldNoteProps): string | undefined {
  return (problem ?? understood ?? '') === '' ? undefined : id;
}

/** The line beneath a field. */
export function FieldNote({ id, understood, problem }: FieldNoteProps) {
  if (describes({ id, understood, problem }) === undefined) return null;
  if (problem === undefined) {
    return (
      <p id={id} className="ui-field-note">
        {understood}
      </p>
    );
  }
  return (
    <p id={id} className="ui-field-note" data-problem>
      <TriangleAlert size={13} strokeWidth={1.5} aria-hidden />
      <span>{problem}</span>
    </p>
  );
}
