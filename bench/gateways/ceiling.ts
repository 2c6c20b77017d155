import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { Pool } from 'undici';

/**
 * What is possible at all: a bare node:http server that makes the same upstream calls as Lotse in the same order, parses every answer
 * and writes the final one. It knows all of it beforehand, so nothing is planned, merged or checked.
 *
 * Arguments: file with a `CeilingScript`, port.
 */
export interface CeilingScript {
  readonly urls: Readonly<Record<string, string>>;
  /** Most connections to one subgraph. */
  readonly connections: number;
  readonly scenes: readonly CeilingScene[];
}

export interface CeilingScene {
  /** Body of the client's request. */
  readonly body: string;
  /** Calls of one wave are sent side by side; the next wave waits for all of them. */
  readonly waves: readonly (readonly { readonly subgraph: string; readonly body: string }[])[];
  readonly answer: unknown;
}

function main(file: string, port: number): void {
  const script = JSON.parse(readFileSync(file, 'utf8')) as CeilingScript;
  const pools = new Map(
    Object.entries(script.urls).map(([name, url]) => {
      const { origin, pathname } = new URL(url);
      return [name, { path: pathname, pool: new Pool(origin, { connections: script.connections }) }];
    }),
  );
  const scenes = new Map(script.scenes.map((scene) => [keyOf(JSON.parse(scene.body)), scene]));
  const call = ({ subgraph, body }: { subgraph: string; body: string }) => {
    const upstream = pools.get(subgraph);
    if (upstream === undefined) throw new Error(`There is no subgraph "${subgraph}".`);
    return post(upstream.pool, upstream.path, body);
  };
  const answer = async (body: string, response: ServerResponse) => {
    const scene = scenes.get(keyOf(JSON.parse(body)));
    if (scene === undefined) {
      response.writeHead(400).end('{"errors":[{"message":"This question is not in the script."}]}');
      return;
    }
    for (const wave of scene.waves) await Promise.all(wave.map(call));
    const text = JSON.stringify(scene.answer);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    response.writeHead(200, headers).end(text);
  };
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answer(Buffer.concat(chunks).toString('utf8'), response).catch((problem: unknown) =>
        response.writeHead(500).end(String(problem)),
      );
    });
  }).listen(port, '127.0.0.1');
}

const keyOf = (body: { readonly query?: string; readonly variables?: unknown }): string =>
  `${body.query} ${JSON.stringify(body.variables)}`;

function post(pool: Pool, path: string, body: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pool.dispatch(
      { path, method: 'POST', headers: { 'content-type': 'application/json' }, body },
      {
        onRequestStart() {},
        onResponseData(_controller, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          const [only] = chunks;
          const whole = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
          resolve(JSON.parse(whole.toString('utf8')));
        },
        onResponseError(_controller, problem) {
          reject(problem);
        },
      },
    );
  });
}

main(process.argv[2] ?? '', Number(process.argv[3]));
