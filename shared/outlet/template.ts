/** The words a template can name, each as it is printed. Unknown ones are absent. */
export interface TemplateWords {
  readonly film?: string;
  readonly originalTitle?: string;
  readonly year?: string;
  readonly author?: string;
  readonly firstName?: string;
  readonly outlet?: string;
  readonly blog?: string;
}

const PLACE = /\{(\w+)\}/g;

function wordNamed(words: TemplateWords, name: string): string {
  const entry = Object.entries(words).find(([key]) => key === name);
  return typeof entry?.[1] === 'string' ? entry[1].trim() : '';
}

/** What the template `Visit {firstName}’s blog at {blog}` prints for a post; the empty string where it names something the post does not know. */
export function fillTemplate(template: string, words: TemplateWords): string {
  let complete = true;
  const filled = template.replace(PLACE, (_, name: string) => {
    const word = wordNamed(words, name);
    if (word === '') complete = false;
    return word;
  });
  return complete ? filled.trim() : '';
}

/** A filled template and where in it the words of `{blog}` stand, in UTF-16 units. */
export interface FilledLine {
  readonly text: string;
  readonly blog?: { readonly start: number; readonly end: number };
}

/** Like {@link fillTemplate}, for a line in which `{blog}` becomes a link. Undefined when the line prints nothing. */
export function fillLine(template: string, words: TemplateWords): FilledLine | undefined {
  const text = fillTemplate(template, words);
  if (text === '') return undefined;
  const place = template.indexOf('{blog}');
  if (place < 0) return { text };
  // What stands before the link has lost the white space at the line's beginning, like the line itself.
  const start = fillTemplate(`${template.slice(0, place)}.`, words).length - 1;
  return { text, blog: { start, end: start + wordNamed(words, 'blog').length } };
}
