/** The store as one module, for tests that run it in a process of its own. */
export { createFilm } from '../../../main/library/films.ts';
export { Library } from '../../../main/library/library.ts';
export { createReview } from '../../../main/library/reviews.ts';
export { openText, saveText } from '../../../main/library/texts.ts';
