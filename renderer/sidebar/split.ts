const SUFFIX = /^(?:Jr|Sr|II|III|IV|Esq)\.?$/i;

/** Parts between commas, semicolons and line ends; commas within brackets are part of a name, and so is “, Jr.”. */
function parts(text: string): string[] {
  const found: string[] = [];
  for (const part of text.split(/[;\r\n\t]+|,(?![^(]*\))/)) {
    const trimmed = part.trim();
    const before = found.at(-1);
    if (SUFFIX.test(trimmed) && before !== undefined) found[found.length - 1] = `${before}, ${trimmed}`;
    else if (trimmed !== '') found.push(trimmed);
  }
  return found;
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
