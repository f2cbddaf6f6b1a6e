import { expect, it } from 'vitest';
import { pictureAddress } from '../../../renderer/state/picture-address.ts';

it.each([
  ['stills/a b.jpg', 'app://library/Some%20Film%20(2019)/stills/a%20b.jpg'],
  ['../Other/x.png', 'app://library/Other/x.png'],
  ['../../../etc/passwd', 'app://library/etc/passwd'],
  ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'],
  ['\\\\hostile.invalid\\x.png', undefined],
  ['//hostile.invalid/x.png', undefined],
  ['/\\hostile.invalid/x.png', undefined],
  ['https://hostile.invalid/x.png', undefined],
  ['javascript:alert(1)', undefined],
])('a picture %j is looked for at %j', (url, address) => {
  expect(pictureAddress('Some Film (2019)', url)).toBe(address);
});
