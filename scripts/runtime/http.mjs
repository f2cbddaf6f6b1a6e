// @ts-check
/**
 * One GET, through the proxy and with the certificates that npm is configured with.
 */
import http from 'node:http';
import https from 'node:https';
import tls from 'node:tls';

/**
 * @typedef {object} NetSettings
 * @property {string | undefined} proxy Address of the proxy, with user and password if it needs them.
 * @property {string[] | undefined} ca PEM certificates to trust instead of Node's own.
 * @property {boolean} verify Whether the server's certificate is checked.
 */

/** Hops that are followed before giving up. */
const mostRedirects = 5;

/**
 * Opens a TLS connection to a host through a proxy (HTTP CONNECT).
 * @param {URL} proxy
 * @param {URL} target
 * @param {NetSettings} net
 * @param {AbortSignal} signal
 * @returns {Promise<tls.TLSSocket>}
 * @throws {Error} When the proxy cannot be reached or refuses.
 */
function tunnel(proxy, target, net, signal) {
  const host = target.hostname;
  const port = target.port === '' ? 443 : Number(target.port);
  /** @type {Record<string, string>} */
  const headers = { host: `${host}:${port}` };
  if (proxy.username !== '') {
    const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
    headers['proxy-authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  const { request } = proxy.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const ask = request(proxy, { method: 'CONNECT', path: `${host}:${port}`, headers, signal, agent: false });
    ask.once('error', reject);
    ask.once('connect', (response, socket) => {
      if (response.statusCode !== 200) {
        socket.destroy();
        reject(new Error(`the proxy answered ${response.statusCode ?? 'nothing'}`));
        return;
      }
      const secure = tls.connect({ socket, servername: host, rejectUnauthorized: net.verify, ...caOption(net) });
      secure.once('secureConnect', () => resolve(secure));
      secure.once('error', reject);
    });
    ask.end();
  });
}

/**
 * @param {NetSettings} net
 * @returns {{ ca?: string[] }}
 */
function caOption(net) {
  return net.ca === undefined ? {} : { ca: net.ca };
}

/**
 * Sends a GET and returns the response as soon as its header is there. Redirects are followed.
 * @param {string} address http: or https:.
 * @param {{ headers: Record<string, string>, net: NetSettings, signal: AbortSignal, idleMs: number }} how
 *   `idleMs`: milliseconds without a byte after which the connection is given up.
 * @returns {Promise<http.IncomingMessage>} Any status that is not a redirect.
 * @throws {Error} When there is no answer.
 */
export async function get(address, how) {
  let target = new URL(address);
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const response = await getOnce(target, how);
    const { location } = response.headers;
    const status = response.statusCode ?? 0;
    if (status < 300 || status >= 400 || location === undefined) return response;
    response.destroy();
    target = new URL(location, target);
  }
  throw new Error(`${target.host} redirects in circles`);
}

/**
 * @param {URL} target
 * @param {{ headers: Record<string, string>, net: NetSettings, signal: AbortSignal, idleMs: number }} how
 * @returns {Promise<http.IncomingMessage>}
 */
async function getOnce(target, { headers, net, signal, idleMs }) {
  const proxy = net.proxy === undefined ? undefined : new URL(net.proxy);
  const secure = target.protocol === 'https:';
  /** @type {https.RequestOptions} */
  const options = { headers, signal, agent: false, rejectUnauthorized: net.verify, ...caOption(net) };
  if (proxy !== undefined && secure) {
    const socket = await tunnel(proxy, target, net, signal);
    options.createConnection = () => socket;
  }
  const { request } = secure ? https : http;
  return await new Promise((resolve, reject) => {
    const ask =
      proxy !== undefined && !secure
        ? http.request(proxy, { ...options, path: target.href, headers: { ...headers, host: target.host } })
        : request(target, options);
    /** @type {http.IncomingMessage | undefined} */
    let answer;
    ask.once('response', (response) => {
      answer = response;
      resolve(response);
    });
    ask.once('error', reject);
    // Holds for the header and for every pause in the body.
    ask.setTimeout(idleMs, () => {
      (answer ?? ask).destroy(new Error(`${target.host} sent nothing for ${Math.round(idleMs / 1000)} seconds`));
    });
    ask.end();
  });
}
