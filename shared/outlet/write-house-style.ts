import type { HouseStyle } from './outlet.ts';

/** A house style as plain values for a new `library.yaml`, keys in reading order; `readOutlets` reads it back. */
export function writeHouseStyle(style: HouseStyle): Record<string, string | Record<string, string>[]> {
  return {
    pageTitle: style.pageTitle,
    headline: style.headline,
    byline: style.byline,
    authorsLine: style.authorsLine,
    credits: style.credits.map(({ field, label }) => ({ [field]: label })),
    creditSeparator: style.creditSeparator,
    listSeparator: style.listSeparator,
    dateForm: style.dateForm,
    runTimeForm: style.runTimeForm,
    titleForm: style.titleForm,
    boilerplate: style.boilerplate,
  };
}
