import type { CreditField } from '../outlet/outlet.ts';

/** What stands behind a label of a credits block. */
export interface Label {
  /** The facts of the film it gives ("Written and directed by" gives two); empty for one that `film.yaml` has no key for. */
  readonly fields: readonly CreditField[];
  /** A fact that is not a credit. */
  readonly special?: 'title' | 'year' | 'rating';
  /** Whether it speaks of films and nothing else, so that two of its kind make a credits block. */
  readonly strong: boolean;
}

type Row = readonly [fields: readonly CreditField[] | Label['special'], strong: boolean, labels: string];

/** Labels as critics print them, lower case, without the colon. */
const ROWS: readonly Row[] = [
  [['directors'], true, 'directed by|director|directors|dir|dirs|dir by|a film by|film by|réalisation|regie'],
  [['directors', 'writers'], true, 'written and directed by|directed and written by|writer/director|director/writer|writer-director|writer and director|director and writer|written/directed by'],
  [['writers'], true, 'screenplay|screenplay by|screenwriter|screenwriters|scripted by'],
  [['writers'], false, 'written by|writer|writers|script|script by|writing|writing credits'],
  [['cast'], true, 'starring'],
  [['cast'], false, 'cast|with|featuring|main cast|voice cast|voices|voices of|actors|lead actors|lead cast|principal cast|star'],
  [['releaseDate'], true, 'us release date|uk release date|usa release date|theatrical release|theatrical release date|us theatrical release'],
  [
    ['releaseDate'],
    false,
    'release date|released|release|releases|opens|opening|opened|opening date|opening day|opens in theaters|in theaters|in theatres|in cinemas|in theaters on|in cinemas from|in cinemas on|us release|uk release|us opening|release dates|released on|release year|date of release|premiered|premieres|theatrical|in select theaters|now playing',
  ],
  [['runtime'], true, 'run time|running time|runtime|run-time|running-time'],
  [['runtime'], false, 'length|duration|time|minutes|run'],
  [['certification'], true, 'mpaa|mpaa rating|mpa|mpa rating|bbfc|bbfc rating|bbfc certificate|film rating|rated'],
  [['certification'], false, 'certificate|cert|certification|classification|age rating|parental guidance|content rating|age'],
  [['countries'], true, 'country of origin|countries of origin|country/countries'],
  [['countries'], false, 'country|countries|nation|origin|production country|production countries|nationality'],
  [['distributor'], true, 'distributor|distributors|distributed by|us distributor|uk distributor|distribution'],
  [['distributor'], false, 'studio|studios|released by|release by|releasing|releasing studio|studio/distributor|distributor/studio|production/distribution'],
  [['genres'], false, 'genre|genres|genre/genres'],
  [['languages'], false, 'language|languages|spoken languages|original language'],
  [['originalTitle'], true, 'original title'],
  [['originalTitle'], false, 'aka|also known as|original name'],
  ['title', false, 'title|film|movie|film title|movie title|the film'],
  ['year', false, 'year|year of release|production year|year released'],
  [
    'rating',
    false,
    'rating|my rating|our rating|star rating|stars|score|my score|our score|final score|final rating|final grade|grade|my grade|overall|overall rating|overall score|verdict|final verdict|the verdict|marks|critic rating|critic’s rating|critic\'s rating',
  ],
  [
    [],
    false,
    'produced by|producer|producers|executive producer|executive producers|cinematography|cinematography by|cinematographer|director of photography|dp|dop|photography|music|music by|original music|score by|original score|composer|edited by|editor|editors|editing|production design|production designer|costume design|costumes|costume designer|based on|story|story by|production company|production companies|production|sound|color|colour|aspect ratio|format|budget|box office|imdb|website|official site|official website|trailer|where to watch|available on|streaming on|watch on|streaming|venue|festival|screened at|seen at|premiere|world premiere|subtitles|casting|casting by|visual effects|special effects|co-director|co-directed by|animation|narrated by|narrator',
  ],
];

const LABELS: ReadonlyMap<string, Label> = new Map(
  ROWS.flatMap(([what, strong, labels]) =>
    labels.split('|').map((label): [string, Label] => [label, typeof what === 'string' ? { fields: [], special: what, strong } : { fields: what ?? [], strong }]),
  ),
);

/** Labels that are also verbs, and stand before their value without any mark: "Directed by Ana Lind". */
const VERBS = new Set(
  'directed by|written and directed by|directed and written by|written by|screenplay by|starring|with|rated|opens|opens in theaters|opening|released|in theaters|in theatres|in cinemas|in theaters on|in cinemas from|distributed by|released by|running time|run time|runtime|produced by|edited by|music by|cinematography by|a film by|featuring|dir|director'.split('|'),
);

function normal(label: string): string {
  return label.toLowerCase().replace(/\((?:s|es|ies)\)|\/s\b|\./g, '').replaceAll('&', 'and').replace(/\s*\/\s*/g, '/').replace(/\s+/g, ' ').trim();
}

/** The meaning of a printed label, whatever its case, dots and "(s)"; undefined when critics use no such label. */
export function labelNamed(printed: string): Label | undefined {
  return printed.length > 40 ? undefined : LABELS.get(normal(printed));
}

/** Splits "Directed by Ana Lind" into its label and value; undefined when it begins with no such verb. */
export function splitVerb(text: string): { readonly label: string; readonly value: string } | undefined {
  const words = text.slice(0, 60).split(/ +/, 5);
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1) {
    const label = words.slice(0, count).join(' ');
    if (VERBS.has(normal(label)) && text.startsWith(`${label} `)) return { label, value: text.slice(label.length + 1).trim() };
  }
  return undefined;
}
