const SUFFIX = /^(?:Jr|Sr|II|III|IV|Esq)\.?(?:\s+as\s.*)?$/i;

/** Puts what follows a name after a comma back to it: `Robert Downey`, `Jr.` is one person. */
export function joinSuffixes(values: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const value of values) {
    const before = joined.at(-1);
    if (before !== undefined && SUFFIX.test(value)) joined[joined.length - 1] = `${before}, ${value}`;
    else joined.push(value);
  }
  return joined;
}

/** Parts between commas, semicolons and line ends; commas within brackets are part of a name, and so is “, Jr.”. */
function parts(text: string): string[] {
  const found = text.split(/[;\r\n\t]+|,(?![^(]*\))/).map((part) => part.trim());
  return [...joinSuffixes(found.filter((part) => part !== ''))];
}

/** Takes a list as typed or pasted apart at its commas: `Drama, Comedy`. */
export function splitList(text: string): readonly string[] {
  return parts(text);
}

function isFullName(text: string): boolean {
  return /\S\s+\S/.test(text.trim());
}

/**
 * Takes names apart: `A, B and C`, `Joel Coen & Ethan Coen`. A single “and” between words that are no full names
 * (Powell and Pressburger) is left alone.
 */
export function splitNames(text: string): readonly string[] {
  const found = parts(text);
  const last = found.pop();
  if (last === undefined) return [];
  const plain = found.length > 0 ? last.replace(/^(?:and|&)\s+/i, '') : last;
  const pair = /^(.+?)\s+(?:and|&)\s+(.+)$/i.exec(plain);
  const [first, second] = [pair?.[1], pair?.[2]];
  // Within a role (“as Rosencrantz and Guildenstern”) nothing is taken apart.
  const isPair = first !== undefined && second !== undefined && !/\sas\s/i.test(first) && (found.length > 0 || (isFullName(first) && isFullName(second)));
  return isPair ? [...found, first, second] : [...found, plain];
}
