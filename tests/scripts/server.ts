/** A small web server for one file, with the faults of real ones. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Behaviour {
  /** Whether the server understands Range. */
  ranges?: boolean;
  /** Closes the connection after this many bytes of each answer. */
  cutAfter?: number;
  /** Sends this many bytes of the answer, then nothing more. */
  stallAfter?: number;
  /** Answers with this status and nothing else. */
  status?: number;
}

export interface FileServer {
  url: string;
  /** The Range header of each request, '' where there was none. */
  asked: string[];
  behaviour: Behaviour;
  close(): Promise<void>;
}

function answer(request: IncomingMessage, response: ServerResponse, content: Buffer, behaviour: Behaviour): void {
  if (request.url === '/moved') {
    response.writeHead(302, { location: '/file' }).end();
    return;
  }
  if (behaviour.status !== undefined) {
    response.writeHead(behaviour.status).end();
    return;
  }
  const match = /^bytes=(\d+)-$/u.exec(request.headers.range ?? '');
  const start = behaviour.ranges === false || match === null ? 0 : Number(match[1]);
  if (start >= content.length) {
    response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end();
    return;
  }
  const body = content.subarray(start);
  const part = start > 0 ? { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` } : {};
  response.writeHead(start > 0 ? 206 : 200, { 'content-length': body.length, ...part });
  const limit = behaviour.cutAfter ?? behaviour.stallAfter;
  if (limit === undefined || limit >= body.length) {
    response.end(body);
  } else {
    response.write(body.subarray(0, limit), () => {
      if (behaviour.cutAfter !== undefined) setTimeout(() => response.destroy(), 20);
    });
  }
}

export async function serve(content: Buffer, behaviour: Behaviour = {}): Promise<FileServer> {
  const asked: string[] = [];
  const state = { behaviour };
  const server: Server = createServer((request, response) => {
    asked.push(request.headers.range ?? '');
    answer(request, response, content, state.behaviour);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/file`,
    asked,
    get behaviour() {
      return state.behaviour;
    },
    set behaviour(next) {
      state.behaviour = next;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
