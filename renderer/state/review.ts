import { cutReview, editHeader, readHeader, withHeaderYaml, type REVIEW_KEYS } from '../../shared/review/header.ts';
import { readReviewFacts } from '../../shared/review/facts.ts';
import { lineEnding } from '../../shared/yaml/edit.ts';
import type { YamlValue } from '../../shared/yaml/value.ts';
import { api } from './api.ts';
import { bodyEditor } from './editor.ts';
import { closeFilm, openFilm } from './film.ts';
import { writePreferences } from './preferences.ts';
import { parkSession, sessionOf, startSession } from './sessions.ts';
import { useStore, type OpenReview } from './store.ts';
import { UNFILED, type OpenedText } from '../../shared/library/view.ts';

let openings = 0;
let keys = 0;

function readFacts(header: string): Pick<OpenReview, 'facts'> & { readonly headerProblem?: string } {
  const reading = readHeader(header);
  return reading.editable ? { facts: readReviewFacts(reading.values) } : { facts: { tags: [] }, headerProblem: reading.problem };
}

function asOpen(opened: OpenedText): OpenReview {
  const { header, body } = cutReview(opened.text);
  return { path: opened.path, header, ...readFacts(header), body, bodyKey: `${opened.path}#${(keys += 1)}`, readOnly: opened.readOnly };
}

/** The whole text of the open review as it stands on the screen. */
export function reviewText(): string {
  const { review } = useStore.getState();
  return review ? review.header + (bodyEditor(review.bodyKey)?.text() ?? review.body) : '';
}

/** The folder a review lies in. */
export function folderOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

/** Shows a review; the one that was open is saved on its way out. Its film's facts come with it. */
export async function openReview(path: string): Promise<void> {
  openings += 1;
  const opening = openings;
  if (useStore.getState().review?.path === path) return;
  const result = await api.invoke('text.open', { path });
  // Somebody who clicks twice gets the second one.
  if (opening !== openings) return;
  leaveReview();
  const parked = sessionOf(path);
  const unsaved = parked?.unsaved === true ? parked.readText() : undefined;
  if (parked && unsaved !== undefined) {
    const readOnly = result.ok && result.value.readOnly;
    useStore.setState({ review: asOpen({ path, text: unsaved, version: null, readOnly }), reviewProblem: null });
    parked.readText = reviewText;
  } else if (result.ok) {
    useStore.setState({ review: asOpen(result.value), reviewProblem: null });
    startSession(result.value, reviewText);
  } else {
    useStore.setState({ review: null, reviewProblem: { path, text: result.error.message } });
  }
  void writePreferences({ lastReview: path });
  const folder = folderOf(path);
  if (folder === UNFILED) closeFilm();
  else await openFilm(folder);
}

function leaveReview(): void {
  const { review } = useStore.getState();
  if (review) void parkSession(review.path);
}

/** Takes the open review off the screen, saving it. */
export function closeReview(): void {
  openings += 1;
  leaveReview();
  useStore.setState({ review: null, reviewProblem: null });
}

/** The body was edited. Called on every key: it must cost nothing. */
export function bodyEdited(): void {
  const { review } = useStore.getState();
  if (!review) return;
  sessionOf(review.path)?.edited();
  useStore.setState(({ edits }) => ({ edits: edits + 1 }));
}

function setHeader(header: string): void {
  const { review } = useStore.getState();
  if (!review || header === review.header) return;
  const { headerProblem: _, ...rest } = review;
  useStore.setState(({ edits }) => ({ review: { ...rest, header, ...readFacts(header) }, edits: edits + 1 }));
  sessionOf(review.path)?.edited();
}

/** Writes one field of the open review; an empty value takes its line away. */
export function setReviewField(key: (typeof REVIEW_KEYS)[number], value: YamlValue): void {
  const { review } = useStore.getState();
  if (!review || review.headerProblem !== undefined) return;
  setHeader(editHeader(review.header, key, value === '' ? undefined : value, lineEnding(review.header + review.body)));
}

/** Writes the header as typed, for headers that cannot be edited field by field. */
export function setRawHeader(yaml: string): void {
  const { review } = useStore.getState();
  if (review) setHeader(withHeaderYaml(review.header, yaml));
}

/** Another program changed the file of the open review; nothing here is unsaved. The caret stays where it can. */
export function showFromDisk(opened: OpenedText): void {
  const { review } = useStore.getState();
  if (review?.path !== opened.path) return;
  const { header, body } = cutReview(opened.text);
  const editor = bodyEditor(review.bodyKey);
  const bodyKey = editor ? review.bodyKey : asOpen(opened).bodyKey;
  useStore.setState(({ edits }) => ({
    review: { path: review.path, header, ...readFacts(header), body, bodyKey, readOnly: opened.readOnly },
    edits: edits + 1,
  }));
  if (editor && editor.text() !== body) editor.replaceBody(body);
}
