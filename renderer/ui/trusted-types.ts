/** The part of the browser's Trusted Types that is used here; TypeScript's own library does not know them (https://www.w3.org/TR/trusted-types/). */
export interface Policy {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Makes one of the policies that the window's Content-Security-Policy names; each can be made once. */
export function policyNamed(name: string, rules: Policy): Policy {
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  return factory ? factory.createPolicy(name, rules) : rules;
}
