import { bodyEditor } from '../state/editor.ts';

/** The body in which somebody has had the caret. */
let visited: string | null = null;

/** Somebody has put the caret into a body: that is where going to the text leads from now on. */
export function bodyVisited(bodyKey: string): void {
  visited = bodyKey;
}

/** Goes to the text: to the caret where there is one; else to its beginning, without scrolling away from what is read. */
export function focusText(): void {
  if (visited !== null && bodyEditor(visited)) bodyEditor(visited)?.focus();
  else document.querySelector<HTMLElement>('.review-body [role=textbox]')?.focus({ preventScroll: true });
}

/** When what had the focus has just gone from the window, the focus goes to the text instead of nowhere. */
export function rescueFocus(): void {
  // The browser takes the focus from what is no longer drawn when it draws.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusText();
    }),
  );
}
