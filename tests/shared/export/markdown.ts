import fc from 'fast-check';

/** Words of reviews: accents, apostrophes, dashes, emoji, right to left, signs that Markdown means something by. */
const WORDS = [
  'a', 'the', 'film', 'Inês', 'naïve', 'don’t', '“quoted”', 'mise-en-scène', 'dash—dash', 'en–dash', '🎬', 'שלום', 'مرحبا', '映画', 'x*y', 'snake_case', 'A.', 'Q&A', 'R&B',
  'ellipsis…', 'half', 'stars', '~', 'C++', '#one', '!', 'pipe|pipe', '1.', '-', '>', '$', '{blog}', '::', ':spoiler[gone]', ':::spoiler',
];

const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { minLength: 1, maxLength: 7 }).map((found) => found.join(' '));

const inline: fc.Arbitrary<string> = fc.letrec<{ inline: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    tie('inline').map((text) => `*${text}*`),
    tie('inline').map((text) => `**${text}**`),
    tie('inline').map((text) => `~~${text}~~`),
    tie('inline').map((text) => `[${text}](https://example.org/page)`),
    tie('inline').map((text) => `[${text}](film:some-film)`),
    tie('inline').map((text) => `[${text}](javascript:alert)`),
    words.map((text) => `\`${text.replace(/`/g, '')}\``),
    words.map((text) => `![${text.replace(/[[\]]/g, '')}](stills/one.jpg)`),
    fc.constantFrom('[^a]', '[^b]', '[^c]', '\\\n', '\n', '*The Salt Ferry*', '<https://example.org/page>'),
  ),
  inline: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' ')),
})).inline;

function indent(text: string, mark: string): string {
  return text.split('\n').map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line).join('\n');
}

const block: fc.Arbitrary<string> = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inline,
    fc.tuple(fc.integer({ min: 1, max: 6 }), inline).map(([level, text]) => `${'#'.repeat(level)} ${text.replace(/\n/g, ' ')}`),
    tie('blocks').map((text) => text.split('\n').map((line) => `> ${line}`).join('\n')),
    fc.tuple(fc.constantFrom('- ', '7. ', '* [x] '), fc.array(tie('block'), { minLength: 1, maxLength: 3 })).map(([mark, items]) => items.map((item) => indent(item, mark)).join('\n')),
    words.map((text) => `\`\`\`js\n${text}\n\`\`\``),
    fc.constant('***'),
    fc.tuple(words, words).map(([alt, caption]) => `![${alt.replace(/[[\]]/g, '')}](stills/two.jpg "${caption}")`),
    fc.array(fc.array(words, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 4 }).map(tableOf),
    fc.tuple(fc.constantFrom('a', 'b', 'c'), tie('block')).map(([label, text]) => indent(text, `[^${label}]: `)),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n')),
})).block;

function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows.map((cells) => cells.map((cell) => cell.replace(/\|/g, '\\|')));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => [':--', '--:', ':-:', '---'][index % 4] ?? '---')), ...rest.map(line)].join('\n');
}

/** Whole bodies made of every construct that reviews use. */
export const markdown: fc.Arbitrary<string> = fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks) => blocks.join('\n\n'));

/** Anything at all: any code point, and text full of marks and tags. */
export const anything: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(
    fc.constantFrom(
      '*', '_', '`', '[', ']', '(', ')', '<', '>', '!', '#', '|', '\n', '\n\n', '    ', '~', ':', '\\', '&', '"', "'", '-', '1.', '[^a]', '[^a]: ', 'word', ' ', 'javascript:', 'data:text/html,',
      '<script>', '</script>', '<img src=x onerror=a>', '<svg onload=a>', '<a href="javascript:a">', '</a>', '<div>', '</div>', '<table>', '<td>', '<li>', '<details>', '<summary>', '<!--', '-->', '<h1 id="x">',
      '<style>', '<sup data-note="1">', '<p>', '</p>', '<b>', '<iframe srcdoc="', '<figure>', '<figcaption>', '<pre>', '<template>', '<select>', '<math>', '<input type=checkbox>', '<base href="//x">', '&#x0;', '&#x6a;avascript:',
      '\u0000', '\u202e', '\ufeff', '\ud800', '|--|--|', '![](a.jpg)', '![a](//x/y.png "t")', '[x](//x)', '[f](film:a)', '\t', '\r\n', '\u001b',
    ),
    { maxLength: 60 },
  ).map((pieces) => pieces.join('')),
);
