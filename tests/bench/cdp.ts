/**
 * The browser's debugging protocol over a pair of pipes: no port, no library, nothing switched on
 * in the page that is not asked for.
 */
import type { Readable, Writable } from 'node:stream';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Hears of an event with what comes with it. */
type Listener = (params: Readonly<Record<string, unknown>>, sessionId: string | undefined) => void;

/** A connection to one browser. */
export class Cdp {
  private readonly out: Writable;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<string, Listener>();
  private count = 0;
  private rest = '';
  private ended: Error | undefined;

  constructor(out: Writable, input: Readable) {
    this.out = out;
    input.setEncoding('utf8');
    input.on('data', (chunk: string) => this.read(chunk));
    for (const stream of [out, input]) {
      stream.on('error', (error) => this.end(error));
      stream.on('close', () => this.end(new Error('The app has ended.')));
    }
  }

  /** Asks for something; `session` undefined means the browser itself. */
  send<T>(method: string, params: object = {}, session?: string): Promise<T> {
    if (this.ended) return Promise.reject(this.ended);
    const id = (this.count += 1);
    this.out.write(`${JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) })}\0`);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve: (result) => resolve(result as T), reject }));
  }

  /** Hears of one kind of event. */
  on(method: string, listener: Listener): void {
    this.listeners.set(method, listener);
  }

  private read(chunk: string): void {
    const parts = (this.rest + chunk).split('\0');
    this.rest = parts.pop() ?? '';
    for (const part of parts) this.take(JSON.parse(part) as Message);
  }

  private take({ id, method, params, sessionId, result, error }: Message): void {
    if (id === undefined) {
      this.listeners.get(method ?? '')?.(params ?? {}, sessionId);
      return;
    }
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  private end(error: Error): void {
    this.ended ??= error;
    for (const { reject } of this.waiting.values()) reject(this.ended);
    this.waiting.clear();
  }
}
