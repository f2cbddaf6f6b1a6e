import { readFileSync } from 'node:fs';
import { createHeadlessEditor } from '@lexical/headless';
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { cut } from '../../../shared/review/markdown/cut.ts';
import { open } from './support.ts';

/** Figures are printed, never asserted: the machine is noisy. */
const PROSE = readFileSync(new URL('../../fixtures/markdown/hard-wrapped.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
const PARAGRAPHS = [
  PROSE.replaceAll('*', ''),
  `The director of *Some Film* (2019) said: “${PROSE.replaceAll('*', '')}” — and **meant** it.`,
  `${PROSE.replaceAll('*', '')} ${PROSE.replaceAll('*', '')}`,
  `See [the interview](https://example.com/a) for *more*. ${PROSE.replaceAll('*', '')}`,
];

function review(words: number): string {
  const parts: string[] = [];
  for (let have = 0, at = 0; have < words; at++) {
    const next = at % 25 === 24 ? `## Part ${at}` : at % 25 === 12 ? '> A quoted line.\n>\n> Another.' : (PARAGRAPHS[at % 4] ?? '');
    parts.push(next);
    have += next.split(/\s+/).length;
  }
  return `${parts.join('\n\n')}\n`;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(times: readonly number[]): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(2);
}

describe('figures', () => {
  it.each([1_000, 10_000, 50_000])('%i words', (words) => {
    const body = review(words);
    const cuts = [1, 2, 3, 4, 5].map(() => time(() => cut(body)));
    const loads = [1, 2, 3].map(() => time(() => open(body)));
    const one = open(body);
    one.text();
    const keys: number[] = [];
    const saves: number[] = [];
    for (let i = 0; i < 40; i++) {
      keys.push(
        time(() =>
          one.edit(() => {
            const block = $getRoot().getChildAtIndex(i % 7);
            if ($isElementNode(block)) block.selectEnd().insertText('x');
          }),
        ),
      );
      saves.push(time(() => one.text()));
    }
    const bare = createHeadlessEditor();
    bare.update(() => void $getRoot().append(...cut(body).blocks.map(({ source }) => $createParagraphNode().append($createTextNode(source)))), { discrete: true });
    const bareKeys = Array.from({ length: 40 }, (_, i) =>
      time(() =>
        bare.update(() => {
          const block = $getRoot().getChildAtIndex(i % 7);
          if ($isElementNode(block)) block.selectEnd().insertText('x');
        }, { discrete: true }),
      ),
    );
    const count = time(() => one.desk.counter.now());
    expect(one.text()).not.toBe(body);
    console.log(
      `${words} words (${(body.length / 1024).toFixed(0)} KiB): cut ${median(cuts)} ms (first ${cuts[0]?.toFixed(1)}), cut + load ${median(loads)} ms, ` +
        `key ${median(keys)} ms (bare Lexical ${median(bareKeys)} ms), text() after a key ${median(saves)} ms, first count ${count.toFixed(1)} ms`,
    );
  });

  it('hostile sizes', () => {
    const samples: Record<string, string> = {
      'nested quotes x 20,000': `${'>'.repeat(20_000)} a\n`,
      'nested lists x 5,000': Array.from({ length: 5_000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
      'emphasis 64 KB': '*a **a '.repeat(9_000),
      'brackets 100 KB': '['.repeat(100_000),
      'links 100 KB': '[a]('.repeat(25_000),
      'backticks 100 KB': Array.from({ length: 440 }, (_, n) => '`'.repeat(n)).join(' '),
      'one word 1 MB': 'a'.repeat(1_000_000),
      'one dotted word 200 KB': 'a.'.repeat(100_000),
      'html open 200 KB': '<!--'.repeat(50_000),
      '10 MB prose': `${PARAGRAPHS[0]}\n\n`.repeat(30_000),
      '10 MB one line': 'word '.repeat(2_000_000),
      '10 MB one paragraph with marks': '*word* and\n'.repeat(900_000),
      'fence never closed, 1 MB': `\`\`\`\n${'code line\n\n'.repeat(100_000)}`,
      '20,000 definitions and references': Array.from({ length: 20_000 }, (_, n) => `[d${n}]: /u\n\nSee [d${(n * 7) % 20_000}].`).join('\n\n'),
    };
    for (const [name, body] of Object.entries(samples)) {
      const ms = time(() => cut(body));
      console.log(`${name}: cut ${ms.toFixed(0)} ms`);
      expect(cut(body).blocks.length).toBeGreaterThan(0);
    }
  }, 120_000);
});
