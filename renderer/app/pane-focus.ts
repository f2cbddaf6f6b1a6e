import { bodyEditor } from '../state/editor.ts';
import { focusText } from './focus.ts';

const PANES = ['library-pane', 'text-pane', 'details-pane'] as const;
/** Where the focus last was in each pane. */
const last = new Map<string, HTMLElement>();

function paneOf(element: Element | null): string | undefined {
  return element === null ? undefined : PANES.find((id) => element.closest(`#${id}`) !== null);
}

function enter(id: string): void {
  const pane = document.getElementById(id);
  const before = last.get(id);
  if (before && before.checkVisibility() && pane?.contains(before)) {
    before.focus();
    return;
  }
  if (id === 'text-pane' && bodyEditor()) focusText();
  else pane?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"], [role=tab][aria-selected=true], button, input, textarea')?.focus();
}

/** Moves the focus to the next or the previous pane that is shown, to where it was in it. */
export function cyclePanes(step: 1 | -1): void {
  const shown = PANES.filter((id) => document.getElementById(id)?.checkVisibility() === true);
  const here = paneOf(document.activeElement);
  if (here !== undefined && document.activeElement instanceof HTMLElement) last.set(here, document.activeElement);
  const at = here === undefined ? -1 : shown.findIndex((id) => id === here);
  const next = shown[(at + step + shown.length) % shown.length];
  if (next !== undefined) enter(next);
}
