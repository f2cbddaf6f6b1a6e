import type { Bridge } from '../../shared/ipc/bridge.ts';

declare global {
  interface Window {
    /** Exposed by the preload script; see `shared/ipc/bridge.ts`. */
    readonly marquee: Bridge;
  }
}

/** The way to main. Only state/ uses it. */
export const api: Bridge = window.marquee;
