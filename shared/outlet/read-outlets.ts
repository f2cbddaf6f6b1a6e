import { at, present, textOf } from '../yaml/values.ts';
import { isRecord } from '../yaml/read.ts';
import {
  CREDIT_FIELDS,
  DATE_FORMS,
  DEFAULT_HOUSE_STYLE,
  RUN_TIME_FORMS,
  TITLE_FORMS,
  type Author,
  type CreditStyle,
  type HouseStyle,
  type Outlet,
} from './outlet.ts';

/** What `library.yaml` says about who signs and where it is published. */
export interface Outlets {
  readonly authors: readonly Author[];
  readonly outlets: readonly Outlet[];
  /** Sentences about what could not be understood; what stands there is then as if it were absent. */
  readonly problems: readonly string[];
}

type Problems = string[];

/** The entries of a list, or of a mapping from name to entry. */
function entriesOf(value: unknown, key: string, problems: Problems): readonly { readonly name: string; readonly value: unknown }[] {
  if (value === undefined || value === null) return [];
  const listed = Array.isArray(value)
    ? value.map((entry: unknown) => ({ name: textOf(at(entry, 'name')) ?? textOf(entry), value: entry }))
    : isRecord(value)
      ? Object.entries(value).map(([name, entry]) => ({ name: textOf(at(entry, 'name')) ?? textOf(name), value: entry }))
      : undefined;
  if (listed === undefined) {
    problems.push(`“${key}” in library.yaml should be a list.`);
    return [];
  }
  return listed.flatMap((entry) => {
    if (entry.name !== undefined) return [{ name: entry.name.trim(), value: entry.value }];
    problems.push(`An entry of “${key}” in library.yaml has no name, so it is passed over.`);
    return [];
  });
}

function readAuthor(name: string, value: unknown): Author {
  const handles = at(value, 'handles');
  return {
    ...present<Omit<Author, 'handles'>>({
      name,
      byline: textOf(at(value, 'byline')),
      blog: textOf(at(value, 'blog')),
      bio: textOf(at(value, 'bio')),
    }),
    handles: Object.fromEntries(
      Object.entries(isRecord(handles) ? handles : {}).flatMap(([network, handle]) => {
        const text = textOf(handle);
        return text === undefined ? [] : [[network, text]];
      }),
    ),
  };
}

/** Reads one house style; says for `owner` which keys it could not use. */
class StyleReader {
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly owner: string,
    private readonly problems: Problems,
  ) {}

  private value(key: string): unknown {
    return Object.hasOwn(this.values, key) ? (this.values[key] ?? undefined) : undefined;
  }

  private complain(key: string, wanted: string): void {
    this.problems.push(`“${key}” of the outlet “${this.owner}” ${wanted}; the built-in one is used.`);
  }

  text(key: string, otherwise: string): string {
    const value = this.value(key);
    if (value === undefined) return otherwise;
    if (typeof value === 'string') return value;
    const text = textOf(value);
    if (text === undefined) this.complain(key, 'should be a text');
    return text ?? otherwise;
  }

  oneOf<T extends string>(key: string, known: readonly T[], otherwise: T): T {
    const value = this.value(key);
    if (value === undefined) return otherwise;
    const typed = textOf(value)?.trim();
    // `120 Minutes` and `120 minutes` are two forms.
    const found = known.find((form) => form === typed) ?? known.find((form) => form.toLowerCase() === typed?.toLowerCase());
    if (found === undefined) this.complain(key, `should be one of ${known.map((form) => `“${form}”`).join(', ')}`);
    return found ?? otherwise;
  }

  credits(otherwise: readonly CreditStyle[]): readonly CreditStyle[] {
    const value = this.value('credits');
    if (value === undefined) return otherwise;
    const items: readonly unknown[] | undefined = Array.isArray(value)
      ? value
      : isRecord(value)
        ? Object.entries(value).map(([field, label]) => ({ field, label }))
        : undefined;
    if (items === undefined) {
      this.complain('credits', 'should be a list of fields and labels');
      return otherwise;
    }
    const read = items.flatMap((item) => this.credit(item));
    // An empty list is a wish (no credits); a list of which nothing was understood is none.
    return read.length === 0 && items.length > 0 ? otherwise : read;
  }

  private credit(item: unknown): readonly CreditStyle[] {
    const pair = isRecord(item) && !('field' in item) ? Object.entries(item)[0] : undefined;
    const name = textOf(pair?.[0] ?? at(item, 'field') ?? item);
    const field = CREDIT_FIELDS.find((known) => known.toLowerCase() === name?.trim().toLowerCase());
    if (field === undefined) {
      this.problems.push(`The credits of the outlet “${this.owner}” name “${name ?? ''}”, which is no fact that Marquee knows; that line is left out.`);
      return [];
    }
    const usual = DEFAULT_HOUSE_STYLE.credits.find((credit) => credit.field === field)?.label;
    return [{ field, label: textOf(pair?.[1] ?? at(item, 'label'))?.trim() ?? usual ?? LABELS[field] ?? field }];
  }
}

/** Labels for facts that the built-in style does not print, when a house style names only the field. */
const LABELS: Readonly<Record<string, string>> = {
  originalTitle: 'Original Title',
  writers: 'Written by',
  cast: 'Starring',
  genres: 'Genre',
  languages: 'Language',
};

function readHouseStyle(value: unknown, owner: string, problems: Problems): HouseStyle {
  if (value === undefined || value === null) return DEFAULT_HOUSE_STYLE;
  if (!isRecord(value)) {
    problems.push(`The house style of the outlet “${owner}” should be a list of “key: value” lines; the built-in one is used.`);
    return DEFAULT_HOUSE_STYLE;
  }
  const read = new StyleReader(value, owner, problems);
  const usual = DEFAULT_HOUSE_STYLE;
  return {
    pageTitle: read.text('pageTitle', usual.pageTitle),
    headline: read.text('headline', usual.headline),
    byline: read.text('byline', usual.byline),
    authorsLine: read.text('authorsLine', usual.authorsLine),
    credits: read.credits(usual.credits),
    creditSeparator: read.text('creditSeparator', usual.creditSeparator),
    listSeparator: read.text('listSeparator', usual.listSeparator),
    dateForm: read.oneOf('dateForm', DATE_FORMS, usual.dateForm),
    runTimeForm: read.oneOf('runTimeForm', RUN_TIME_FORMS, usual.runTimeForm),
    titleForm: read.oneOf('titleForm', TITLE_FORMS, usual.titleForm),
    boilerplate: read.text('boilerplate', usual.boilerplate),
  };
}

function readOutlet(name: string, value: unknown, problems: Problems): Outlet {
  const url = textOf(at(value, 'url'));
  const houseStyle = readHouseStyle(at(value, 'houseStyle'), name, problems);
  return url === undefined ? { name, houseStyle } : { name, url, houseStyle };
}

/**
 * Reads the plain values of `library.yaml`: `authors:` and `outlets:`, each a list of mappings with a `name` or a
 * mapping by name. Never throws and never refuses: an absent or malformed key of a house style is the built-in one.
 */
export function readOutlets(values: unknown): Outlets {
  const problems: Problems = [];
  const authors = entriesOf(at(values, 'authors'), 'authors', problems).map((entry) => readAuthor(entry.name, entry.value));
  const outlets = entriesOf(at(values, 'outlets'), 'outlets', problems).map((entry) => readOutlet(entry.name, entry.value, problems));
  return { authors, outlets, problems };
}
