import { DEFAULT_HOUSE_STYLE, type Outlet } from './outlet.ts';

/** The name under which the built-in house style is spoken of where a review names no outlet. */
const NAMELESS = 'Built-in house style';

/** The outlet of that name, whatever its case; without a name, the first. Undefined when there is none. */
export function outletNamed(outlets: readonly Outlet[], name: string | undefined): Outlet | undefined {
  const wanted = name?.trim().toLowerCase();
  return wanted === undefined ? outlets[0] : outlets.find((outlet) => outlet.name.trim().toLowerCase() === wanted);
}

/** The outlet that a review naming `own` is printed for: that one, else the library's first, else the built-in house style. */
export function outletFor(outlets: readonly Outlet[], own: string | undefined): Outlet {
  return outletNamed(outlets, own) ?? { name: own ?? NAMELESS, houseStyle: DEFAULT_HOUSE_STYLE };
}
