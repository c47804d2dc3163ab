import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';

/** A page in headless Chromium, on a screen of this width. */
export interface BrowserPage {
  /** Looks at it on such a screen. */
  show(width: number, scheme: 'light' | 'dark'): Promise<void>;
  /** What an expression is in the page. */
  evaluate<T>(expression: string): Promise<T>;
  /** Every address that it asked for. */
  readonly requests: readonly string[];
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly request?: { readonly url: string } };
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Opens a page in a browser of its own, which is gone when the test is over; it is spoken with through a pipe. */
export async function openPage(url: string): Promise<BrowserPage> {
  const profile = mkdtempSync(join(tmpdir(), 'keepword-chromium-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-pipe'];
  const browser = spawn('chromium', [...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { PATH: '/usr/bin:/bin', HOME: profile },
  });
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  const requests: string[] = [];
  const ask = talkingTo(browser.stdio[3] as Writable, browser.stdio[4] as Readable, requests);
  onTestFinished(async () => {
    await ask('Browser.close', {});
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const inPage = (method: string, params: object = {}) => ask(method, params, sessionId as string);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result } = await inPage('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    return (result as { value: T }).value;
  };
  await inPage('Network.enable');
  await inPage('Page.enable');
  await inPage('Page.navigate', { url });
  await evaluate('new Promise((loaded) => document.readyState === "complete" ? loaded() : addEventListener("load", loaded))');
  return {
    requests,
    evaluate,
    show: async (width, scheme) => {
      await inPage('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: width < 600 });
      await inPage('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    },
  };
}

type Ask = (method: string, params: object, sessionId?: string) => Promise<Record<string, unknown>>;

/** Questions and answers are JSON, each followed by a zero. */
function talkingTo(to: Writable, from: Readable, requests: string[]): Ask {
  const waiting = new Map<number, (answer: Answer) => void>();
  let heard = '';
  let asked = 0;
  from.setEncoding('utf8').on('data', (text: string) => {
    const parts = (heard + text).split('\0');
    heard = parts.pop() ?? '';
    for (const part of parts) {
      const answer = JSON.parse(part) as Answer;
      if (answer.method === 'Network.requestWillBeSent') requests.push(answer.params?.request?.url ?? '');
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });
  return (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result ?? {}),
      );
      to.write(`${JSON.stringify({ id: asked, method, params, sessionId })}\0`);
    });
}
