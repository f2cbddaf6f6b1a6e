import { isoDate, understandDate } from '../../shared/film/dates.ts';
import { understandEmbargo } from '../../shared/review/embargo.ts';
import { readHeader, type REVIEW_KEYS } from '../../shared/review/header.ts';
import { setReviewField } from '../state/review.ts';
import { useStore } from '../state/store.ts';
import { keepList, keepMap } from './keep.ts';

type ReviewKey = (typeof REVIEW_KEYS)[number];

/** A key of the open review's header as the file has it. */
function rawField(key: ReviewKey): unknown {
  const reading = readHeader(useStore.getState().review?.header ?? '');
  return reading.editable ? reading.values[key] : undefined;
}

/** A date as it is written: ISO 8601 where it was understood, else as typed. */
function written(typed: string): string {
  const date = understandDate(typed).value;
  return date ? isoDate(date) : typed.trim();
}

/** Writes a field that is text. The space after a word still being typed is no part of it. */
export function setText(key: ReviewKey, text: string): void {
  setReviewField(key, text.trim());
}

/** Writes the embargo: ISO 8601 where it was understood, else what was typed. */
export function setEmbargo(typed: string): void {
  setReviewField('embargo', understandEmbargo(typed).value ?? typed.trim());
}

/** Writes the tags; none at all takes their line away. */
export function setTags(tags: readonly string[]): void {
  const value = keepList(rawField('tags'), tags);
  setReviewField('tags', Array.isArray(value) && value.length === 0 ? undefined : value);
}

/** Writes one part of how the film was seen. */
export function setViewing(part: 'date' | 'venue' | 'format' | 'rewatch', value: string | boolean): void {
  setReviewField('watched', keepMap(rawField('watched'), part, part === 'date' && typeof value === 'string' ? written(value) : value, 'date'));
}

/** Writes when or where the review appeared. */
export function setPublication(part: 'date' | 'url', value: string): void {
  setReviewField('published', keepMap(rawField('published'), part, part === 'date' ? written(value) : value.trim(), 'date'));
}

/** Writes whether the review gives the story away; no is the same as nothing. */
export function setSpoilers(spoilers: boolean): void {
  setReviewField('spoilers', spoilers ? true : undefined);
}
