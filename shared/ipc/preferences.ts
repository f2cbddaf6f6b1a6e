/** What this machine remembers about the window; never anything of a review. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly libraryPane: boolean;
  readonly detailsPane: boolean;
  /** Pixels. */
  readonly libraryWidth: number;
  /** Pixels. */
  readonly detailsWidth: number;
  readonly detailsTab: 'film' | 'review' | 'preflight' | 'preview';
  /** Library-relative path of the review that was open. */
  readonly lastReview: string | null;
}

/** How the window looks before anything was chosen. */
export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  libraryPane: true,
  detailsPane: true,
  libraryWidth: 264,
  detailsWidth: 320,
  detailsTab: 'film',
  lastReview: null,
};
