/** What can be written under a key. `undefined` removes the key. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue | undefined } | undefined;

/** Whether two plain values are equal; keys with undefined do not count, order of keys does not matter. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other || (Number.isNaN(one) && Number.isNaN(other))) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const present = (value: object) => Object.entries(value).filter(([, v]) => v !== undefined);
  const [left, right] = [present(one), new Map(present(other))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)));
}
