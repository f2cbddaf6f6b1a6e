/**
 * Tables for a terminal.
 */
import type { Row, Table } from './bench.ts';

function lineOf(cells: readonly string[], widths: readonly number[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ');
}

function goalOf({ goal }: Row): string {
  if (!goal) return '';
  return `  ${goal.met ? 'met    ' : 'NOT met'}  goal: ${goal.text}`;
}

/** A table's lines, its goals beside the figures. */
export function print({ title, columns, rows }: Table): string {
  const cells = [['', ...columns], ...rows.map((row) => [row.name, ...row.cells])];
  const widths = (cells[0] ?? []).map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const lines = rows.map((row) => `${lineOf([row.name, ...row.cells], widths)}${goalOf(row)}`);
  return [`\n${title}`, lineOf(['', ...columns], widths), ...lines].join('\n');
}
