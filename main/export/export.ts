import { formatNamed, FORMATS } from '../../shared/export/formats.ts';
import type { Format } from '../../shared/export/format.ts';
import type { Film } from '../../shared/film/film.ts';
import { UNFILED } from '../../shared/library/view.ts';
import { outletFor, outletNamed } from '../../shared/outlet/choose.ts';
import type { Outlet } from '../../shared/outlet/outlet.ts';
import { makePost } from '../../shared/post/make.ts';
import type { Post } from '../../shared/post/post.ts';
import { readReviewFacts } from '../../shared/review/facts.ts';
import { cutReview, readHeader } from '../../shared/review/header.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import { visit } from 'unist-util-visit';
import { pictureAsset } from '../disk/assets.ts';
import type { Library } from '../library/library.ts';
import { filmEntry } from '../library/scan.ts';
import { readText } from '../library/texts.ts';

/** A post in a format, ready to be written or copied. */
export interface ExportedPost {
  readonly format: Format;
  readonly text: string;
  readonly notCarried: readonly string[];
}

async function filmOf(library: Library, folder: string): Promise<Result<Film | undefined>> {
  if (folder === UNFILED) return ok(undefined);
  const opened = await readText(library, `${folder}/film.yaml`);
  if (!opened.ok) return opened;
  // A folder without film.yaml still speaks by its name.
  if (opened.value.version === null) return ok(library.folder(folder)?.film ?? undefined);
  return ok(filmEntry(folder, opened.value.text).film ?? undefined);
}

/** The outlet a review is printed for: the one asked for, else its own, else the library's first, else the built-in one. */
function chooseOutlet(library: Library, asked: string | undefined, own: string | undefined): Result<Outlet> {
  const { outlets } = library.view;
  if (asked === undefined || asked === own) return ok(outletFor(outlets, own));
  const found = outletNamed(outlets, asked);
  if (found) return ok(found);
  const known = outlets.map((outlet) => `“${outlet.name}”`).join(', ');
  return failure('bad-input', `There is no outlet “${asked}” in library.yaml.${known === '' ? '' : ` Known are ${known}.`}`);
}

/** The pictures of a post that lie in the library, by the address the review gives them. */
async function picturesOf(library: Library, path: string, post: Post): Promise<Post['pictures']> {
  const addresses = new Set<string>();
  visit(post.body, 'image', (image) => {
    if (!/^(?:[a-z][a-z0-9+.-]*:|[/\\#])/i.test(image.url)) addresses.add(image.url);
  });
  const found = await Promise.all(
    [...addresses].map(async (address) => {
      const picture = await pictureAsset(library.root, `${path.slice(0, path.lastIndexOf('/'))}/${decoded(address)}`);
      return picture ? [[address, `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Puts a stored review together as a post, waiting for saves under way. */
export async function postOf(library: Library, path: string, asked?: string): Promise<Result<Post>> {
  const opened = await readText(library, path);
  if (!opened.ok) return opened;
  const film = await filmOf(library, path.slice(0, path.indexOf('/')));
  if (!film.ok) return film;
  const { header, body } = cutReview(opened.value.text);
  const reading = readHeader(header);
  if (!reading.editable) return failure('bad-input', `The header of “${path}” cannot be read, so it cannot be exported. ${reading.problem}`, path);
  const facts = readReviewFacts(reading.values);
  const outlet = chooseOutlet(library, asked, facts.outlet);
  if (!outlet.ok) return outlet;
  // The words that one outlet printed are not another's.
  const { asPublished: _, ...others } = facts;
  const printed = asked === undefined || asked === facts.outlet ? facts : others;
  const author = library.view.authors.find((known) => known.name === facts.author);
  const post = makePost({ facts: printed, body, film: film.value, author, outlet: outlet.value });
  return ok({ ...post, pictures: await picturesOf(library, path, post) });
}

/** Exports one stored review. Fails on an unknown format, naming those there are. */
export async function exportReview(library: Library, path: string, format: string, outlet?: string): Promise<Result<ExportedPost>> {
  const row = formatNamed(format);
  if (!row) return failure('bad-input', `There is no format “${format}”. Known are ${FORMATS.map((known) => known.name).join(', ')}.`);
  const post = await postOf(library, path, outlet);
  return post.ok ? ok({ format: row, ...row.export(post.value) }) : post;
}

/** A file name for an exported review: its film (or its own file's name) and the format's extension. */
export function exportName(path: string, format: Format): string {
  const [folder = '', file = ''] = path.split('/');
  const stem = file.replace(/\.md$/i, '');
  const name = folder === UNFILED || folder === '' ? stem : stem === 'review' ? folder : `${folder} – ${stem}`;
  return `${name}${format.name === 'fragment' ? ' (fragment)' : ''}${format.extension}`;
}
