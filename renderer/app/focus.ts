import { bodyEditor } from '../state/editor.ts';

/** When what had the focus has just gone from the window, the focus goes to the text instead of nowhere. */
export function rescueFocus(): void {
  // The browser takes the focus from what is no longer drawn when it draws.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) bodyEditor()?.focus();
    }),
  );
}
