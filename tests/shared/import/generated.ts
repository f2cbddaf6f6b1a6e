import fc from 'fast-check';

/** A published post made from facts, with the facts that it was made from. */
export interface GeneratedPost {
  readonly source: string;
  readonly film: string;
  readonly author: string;
  readonly directors: readonly string[];
  readonly date: string;
  readonly minutes: number;
  readonly certification: string;
  readonly countries: readonly string[];
  readonly distributor: string;
  readonly cast: readonly string[];
  readonly body: readonly string[];
}

const FIRST = ['Ava', 'Tobias', 'Noor', 'J. P.', 'Mary-Kate', 'Zoë', 'Ngozi', 'Łukasz', 'Ólafur', 'Ana', 'Hélène', 'Kwame', 'Bo', 'Siân'];
const LAST = ['Lindqvist', 'Renn', 'Haddad', 'Okonkwo', 'O’Dowd', 'de la Cruz', 'Marsh', 'Nowak', 'Þórsson', 'van Dijk', 'Park', 'Mensah', 'Li', 'Pryce'];
const FILMS = ['The Quiet Orchard', 'Glass Harbour', '1917 Winters', 'Mother of Kites', 'Brine', 'Léa & the Wolf', 'Night Ferry to Anselm', 'What the Tide Wants', 'X², or Why?', 'Oh, Margaret!'];
const COUNTRIES = ['Canada', 'Norway', 'Ireland', 'United Kingdom', 'South Korea', 'Brazil', 'Japan'];
const DISTRIBUTORS = ['Harbor Light Pictures', 'Tidewater', 'A25', 'Lantern & Co.', 'Cold Lake Films'];
const CERTIFICATES = ['R', 'PG-13', 'PG-13 for thematic elements and brief strong language', 'Not Rated', 'G', 'R (for language)', 'NC-17'];
const SENTENCES = [
  'There is a moment early on when nothing happens, and keeps happening.',
  'Directed by anyone else, this would be a tragedy; here it is weather.',
  'Starring nobody in particular, it is about everybody.',
  'The running time is generous and the seats are not.',
  'By the time the harvest comes, two of the three have stopped trying.',
  'With that said, I laughed – once – and so did the man in front of me.',
  '“You can’t eat a view,” she says. He looks at the view.',
  'Released in a noisier year, it might have been missed altogether.',
  'I have thought of that kettle every morning since.',
  'Follow the water and you will find the ending.',
];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const name = fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...LAST)).map(([first, last]) => `${first} ${last}`);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const paragraph = fc.uniqueArray(fc.constantFrom(...SENTENCES), { minLength: 2, maxLength: 5 }).map((sentences) => sentences.join(' '));

const headline = (film: string) =>
  fc.constantFrom(
    `Movie Review – ${film}`,
    `Movie Review: ${film}`,
    `Film Review: ‘${film}’`,
    `Film Review - ${film}`,
    `REVIEW: ‘${film}’`,
    `${film} — Movie Review`,
    `${film} | Movie Review`,
    `${film} (2020) review`,
    `${film} Review (2020)`,
    `‘${film}’ Review: An Honest Pleasure`,
    `# Movie Review – *${film}*`,
    `**Film Review:** ${film}`,
  );

const byline = (author: string) =>
  fc.constantFrom(`Review by ${author}`, `By ${author}`, `by ${author}`, `Reviewed by ${author}`, `Words: ${author}`, `**By ${author}**`, `By ${author} | December 9, 2020`, `By ${author} on Dec 9, 2020`, `By ${author}, Staff Writer`);

const join = (people: readonly string[]) => fc.constantFrom(people.join(', '), people.join(' & '), people.join(' and '), people.join(' / '), people.join('; '));

const LABELS = {
  directors: ['Directed by', 'Director', 'Director(s)', 'Directors', 'Dir.', 'DIRECTED BY'],
  date: ['Release Date', 'Released', 'Release', 'Opens', 'Opening', 'In theaters', 'In cinemas', 'US release'],
  minutes: ['Run Time', 'Running time', 'Runtime', 'Length', 'Duration', 'run time'],
  certification: ['Rated', 'MPAA', 'MPAA Rating', 'Rating', 'Certificate'],
  countries: ['Country', 'Countries', 'Country of origin'],
  distributor: ['Distributor', 'Studio', 'Distributed by', 'Released by'],
  cast: ['Starring', 'Cast', 'With', 'Stars', 'Main cast'],
} as const;

const labels = fc.record({
  directors: fc.constantFrom(...LABELS.directors),
  date: fc.constantFrom(...LABELS.date),
  minutes: fc.constantFrom(...LABELS.minutes),
  certification: fc.constantFrom(...LABELS.certification),
  countries: fc.constantFrom(...LABELS.countries),
  distributor: fc.constantFrom(...LABELS.distributor),
  cast: fc.constantFrom(...LABELS.cast),
});

const style = fc.record({
  labels,
  line: fc.constantFrom<(label: string, value: string) => string>(
    (label, value) => `${label}: ${value}`,
    (label, value) => `${label}:\t${value}`,
    (label, value) => `${label}\t${value}`,
    (label, value) => `${label} – ${value}`,
    (label, value) => `**${label}:** ${value}`,
    (label, value) => `- ${label}: ${value}`,
    (label, value) => `* **${label}**: ${value}`,
  ),
  apart: fc.constantFrom('\n', '\n\n'),
  blank: fc.constantFrom('\n\n', '\n\n', '\n', '\n\n\n'),
  first: fc.boolean(),
  eol: fc.constantFrom('\n', '\r\n'),
  pageTitle: fc.boolean(),
  authorsLine: fc.boolean(),
  boilerplate: fc.boolean(),
});

const facts = fc.record({
  film: fc.constantFrom(...FILMS),
  author: name,
  directors: names,
  cast: names,
  countries: fc.uniqueArray(fc.constantFrom(...COUNTRIES), { minLength: 1, maxLength: 3 }),
  distributor: fc.constantFrom(...DISTRIBUTORS),
  certification: fc.constantFrom(...CERTIFICATES),
  minutes: fc.integer({ min: 61, max: 240 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  body: fc.array(paragraph, { minLength: 2, maxLength: 9 }),
});

/** Posts in random house styles. */
export const generatedPost: fc.Arbitrary<GeneratedPost> = fc.tuple(facts, style).chain(([known, { labels: label, ...how }]) => {
  const { film, author, minutes, month, day } = known;
  const monthName = MONTHS[month - 1] ?? '';
  return fc
    .record({
      headline: headline(film),
      byline: byline(author),
      directors: join(known.directors),
      cast: join(known.cast),
      countries: join(known.countries),
      date: fc.constantFrom(`${monthName} ${day}, 2020`, `${day} ${monthName} 2020`, `${monthName.slice(0, 3)} ${day}, 2020`, `2020-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
      minutes: fc.constantFrom(`${minutes} Minutes`, `${minutes} min`, `${minutes} mins.`, `${Math.floor(minutes / 60)}h ${minutes % 60}m`, `${Math.floor(minutes / 60)} hrs ${minutes % 60} min`),
      order: fc.shuffledSubarray(['directors', 'date', 'minutes', 'certification', 'countries', 'distributor', 'cast'] as const, { minLength: 7, maxLength: 7 }),
    })
    .map((print): GeneratedPost => {
      const value = { ...print, certification: known.certification, distributor: known.distributor };
      const credits = print.order.map((field) => how.line(label[field], value[field])).join(how.apart);
      const first = author.split(' ')[0] ?? author;
      const blocks = [
        ...(how.pageTitle ? [`${film} — Movie Review`] : []),
        print.headline,
        ...(how.first ? [credits] : []),
        print.byline,
        ...known.body,
        ...(how.authorsLine ? [`Visit ${first}’s blog at https://blog.example/${day}`] : []),
        ...(how.first ? [] : [credits]),
        ...(how.boilerplate ? ['© 2020 Northern Screen. All rights reserved.'] : []),
      ];
      return { ...known, date: `2020-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, source: `${blocks.join(how.blank)}\n`.replaceAll('\n', how.eol) };
    });
});

const LINES = [
  '', ' ', '\t', 'Movie Review – Quay', 'Quay — Movie Review', 'Quay review', 'Quay (2020)', 'Movie Review', 'Quay', 'Review by Ivo Brandt', 'By Ivo Brandt', 'By the sea, by the sea.', 'Directed by: Lotte Zahn', 'Directed by Lotte Zahn', 'Dir: A. Zahn | Runtime: 80 min | Rated: R', 'Cast:', 'Ivo as Jon', 'Run Time: 80 minutes', 'Rated: R for language,', 'some violence', 'Rating: 4/5', '★★★', '---', '* * *', '===', '| Director | Lotte Zahn |', '|---|---|', '- Country: Norway', 'Title: Quay', 'Year: 2020', 'Visit Ivo’s blog at https://ivo.example', 'Ivo Brandt is a critic based in Oslo. ivo.example', 'Follow us on Twitter @quay', '© 2020 Quay. All rights reserved.', 'December 4, 2020', 'One jetty, two brothers, no boat. That is all, and it is enough for anybody who has ever waited.', '> quoted', '```', '\uFEFF', 'x'.repeat(1600), '🎬', 'שלום',
];

/** Texts of lines that mean something here, in any order and with any line endings. */
export const anyText = fc
  .array(fc.tuple(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) }), fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '')), { maxLength: 30 })
  .map((lines) => lines.map(([line, ending]) => line + ending).join(''));
