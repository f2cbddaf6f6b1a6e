import { useStore } from '../state/store.ts';

function show(theme: 'system' | 'light' | 'dark'): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Keeps the page in the theme that was chosen; without a choice the style sheet follows the system. */
export function followTheme(): void {
  show(useStore.getState().preferences.theme);
  useStore.subscribe(({ preferences }, before) => {
    if (preferences.theme !== before.preferences.theme) show(preferences.theme);
  });
}
