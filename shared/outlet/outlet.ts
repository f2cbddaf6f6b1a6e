/** Who signs a review. */
export interface Author {
  readonly name: string;
  /** How the name is printed in a byline, when it differs from `name`. */
  readonly byline?: string;
  /** Absolute address of the author's own site. */
  readonly blog?: string;
  readonly bio?: string;
  /** Network to handle, for example `mastodon: "@a@b.example"`. */
  readonly handles: Readonly<Record<string, string>>;
}

/** The facts a credits block can print, in the field's own words. */
export const CREDIT_FIELDS = [
  'originalTitle',
  'directors',
  'writers',
  'cast',
  'releaseDate',
  'runtime',
  'certification',
  'countries',
  'distributor',
  'genres',
  'languages',
] as const;

/** One of {@link CREDIT_FIELDS}. */
export type CreditField = (typeof CREDIT_FIELDS)[number];

/** One line of a house style's credits: which fact under which label. */
export interface CreditStyle {
  readonly field: CreditField;
  /** Without the colon: `Directed by`. */
  readonly label: string;
}

/** How a date is printed. */
export const DATE_FORMS = ['December 4, 2020', '4 December 2020', 'Dec 4, 2020', '4 Dec 2020', '2020-12-04'] as const;

/** One of {@link DATE_FORMS}, named by what it makes of 4 December 2020. */
export type DateForm = (typeof DATE_FORMS)[number];

/** How a run time is printed. */
export const RUN_TIME_FORMS = ['120 Minutes', '120 minutes', '120 min', '2h', '2 hrs', '2:00'] as const;

/** One of {@link RUN_TIME_FORMS}, named by what it makes of two hours. */
export type RunTimeForm = (typeof RUN_TIME_FORMS)[number];

/** How the body sets a film's title where the critic wrote it in italics or as a film mention. */
export const TITLE_FORMS = ['italic', 'quotes', 'as typed'] as const;

/** One of {@link TITLE_FORMS}. */
export type TitleForm = (typeof TITLE_FORMS)[number];

/**
 * How an outlet's posts look.
 * Templates know `{film}`, `{originalTitle}`, `{year}`, `{author}`, `{firstName}`, `{outlet}`, `{blog}`;
 * a template in which something unknown to the post is named prints nothing.
 */
export interface HouseStyle {
  readonly pageTitle: string;
  readonly headline: string;
  readonly byline: string;
  readonly authorsLine: string;
  readonly credits: readonly CreditStyle[];
  /** Between label and value, for example `: `. */
  readonly creditSeparator: string;
  /** Between several people, for example `, `. */
  readonly listSeparator: string;
  readonly dateForm: DateForm;
  readonly runTimeForm: RunTimeForm;
  readonly titleForm: TitleForm;
  /** Markdown, printed last; empty for none. */
  readonly boilerplate: string;
}

/** Where reviews are published. */
export interface Outlet {
  readonly name: string;
  /** Absolute address of the outlet. */
  readonly url?: string;
  readonly houseStyle: HouseStyle;
}

/** The house style that is used until an outlet has one of its own. */
export const DEFAULT_HOUSE_STYLE: HouseStyle = {
  pageTitle: '{film} — Movie Review',
  headline: 'Movie Review – {film}',
  byline: 'Review by {author}',
  authorsLine: 'Visit {firstName}’s blog at {blog}',
  credits: [
    { field: 'directors', label: 'Directed by' },
    { field: 'releaseDate', label: 'Release Date' },
    { field: 'runtime', label: 'Run Time' },
    { field: 'certification', label: 'Rated' },
    { field: 'countries', label: 'Country' },
    { field: 'distributor', label: 'Distributor' },
  ],
  creditSeparator: ': ',
  listSeparator: ', ',
  dateForm: 'December 4, 2020',
  runTimeForm: '120 Minutes',
  titleForm: 'italic',
  boilerplate: '',
};
