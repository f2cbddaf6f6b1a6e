import { isoDate } from '../../film/dates.ts';
import type { Film } from '../../film/film.ts';
import { absoluteAddress, siteAddress } from '../../post/address.ts';
import type { Post } from '../../post/post.ts';
import { printable } from '../serialise.ts';
import { datedWhen } from '../when.ts';

type Json = string | number | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Leaves out what is empty: search engines count an empty property as a fault. */
function withoutEmpty(value: Json | undefined): Json | undefined {
  if (typeof value === 'number') return value;
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return printable(value);
  if (isList(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  const entries = Object.entries(value).map(([key, item]) => [key, withoutEmpty(item)] as const).filter(([, item]) => item !== undefined);
  return entries.some(([key]) => key !== '@type') ? Object.fromEntries(entries) : undefined;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function people(names: readonly string[]): readonly Json[] {
  return names.map((name) => ({ '@type': 'Person', name: name.trim() }));
}

function movie(film: Film, title: string): Json {
  const date = film.releaseDate?.value;
  return {
    '@type': 'Movie',
    name: title,
    alternateName: film.originalTitle === title ? undefined : film.originalTitle,
    dateCreated: date === undefined ? film.year?.value?.toString() : isoDate(date),
    duration: film.runtime?.value === undefined ? undefined : `PT${film.runtime.value}M`,
    director: people(film.directors),
    actor: people(film.cast.map((member) => member.name)),
    contentRating: film.certification,
    countryOfOrigin: film.countries.map((name) => ({ '@type': 'Country', name: name.trim() })),
    genre: film.genres.map((genre) => genre.trim()),
    image: absoluteAddress(film.poster),
    sameAs: [film.links.imdb, film.links.tmdb, film.links.letterboxd, film.links.official].map(absoluteAddress).filter((link) => link !== undefined),
  };
}

/** A name that search engines take: they refuse one of 100 characters or more. */
function authorName(post: Post): string | undefined {
  const name = (post.author?.byline ?? post.author?.name)?.trim();
  return name === undefined || name.length >= 100 ? undefined : name;
}

/**
 * JSON-LD of a review by the rules of search engines (https://developers.google.com/search/docs/appearance/structured-data/review-snippet),
 * ready to stand in a `script` element. Undefined for an unfiled review: they know no review of nothing.
 */
export function jsonLd(post: Post): string | undefined {
  const title = post.film?.title.trim();
  if (post.film === undefined || title === undefined || title === '') return undefined;
  const name = authorName(post);
  const { rating } = post;
  const review: Json = {
    '@context': 'https://schema.org',
    '@type': 'Review',
    name: post.headline,
    url: absoluteAddress(post.facts.published?.url),
    datePublished: datedWhen(post)?.machine,
    author: name === undefined ? undefined : { '@type': 'Person', name, url: siteAddress(post.author?.blog ?? '') },
    reviewRating:
      rating?.scale === undefined
        ? undefined
        : { '@type': 'Rating', ratingValue: rating.scale.value, bestRating: rating.scale.best, worstRating: rating.scale.worst },
    itemReviewed: movie(post.film, title),
  };
  return JSON.stringify(withoutEmpty(review), undefined, 1).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
}
