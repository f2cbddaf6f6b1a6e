import { describe, expect, it } from 'vitest';
import { readFiles } from '../../../renderer/import/read-files.ts';

function file(name: string, ...bytes: readonly (string | number)[]): File {
  const parts = bytes.map((part) => (typeof part === 'string' ? part : new Uint8Array([part])));
  return new File(parts, name);
}

describe('files that are dropped', () => {
  it('are read as they are, Markdown by its ending', async () => {
    const { sources, refused } = await readFiles([file('a.txt', 'Café – “x”\r\n'), file('B.MD', '# B')]);
    expect(refused).toEqual([]);
    expect(sources).toEqual([
      { name: 'a.txt', kind: 'text', source: 'Café – “x”\r\n' },
      { name: 'B.MD', kind: 'markdown', source: '# B' },
    ]);
  });

  it('are named in a sentence each when they are not text', async () => {
    const { sources, refused } = await readFiles([file('latin.txt', 'caf', 0xe9), file('still.png', 'x', 0, 'y'), file('empty.txt', ' \n'), file('good.txt', 'good')]);
    expect(sources.map(({ name }) => name)).toEqual(['good.txt']);
    expect(refused).toHaveLength(3);
    expect(refused[0]).toMatch(/“latin.txt” is not text in UTF-8/);
    expect(refused[1]).toMatch(/“still.png” is not a text file/);
    expect(refused[2]).toMatch(/“empty.txt” is empty/);
  });

  it('include folders, which cannot be read', async () => {
    const folder = file('Reviews', '');
    folder.arrayBuffer = () => Promise.reject(new Error('NotFoundError'));
    expect((await readFiles([folder])).refused[0]).toMatch(/“Reviews” cannot be read/);
  });
});
