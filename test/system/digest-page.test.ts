import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect } from 'vitest';
import { type BrowserPage, openPage } from '../helpers/browser.ts';
import { busyMorning } from '../helpers/busy-morning.ts';
import { it, type TestDesk } from '../helpers/desk.ts';

/** The page of a busy morning, with names as hard as they come. */
async function pageOf(desk: TestDesk): Promise<BrowserPage> {
  desk.has(busyMorning);
  await desk.run(['promise', '山田', '株式会社ひばりの見積もりを送る', '--by', 'today']);
  await desk.run(['contact', 'add', `Wolfeschlegelsteinhausenbergerdorff${'welche'.repeat(20)}`, '--phone', '+49 30 23125 014']);
  await desk.run(['callback', 'Wolfe', 'today 15:00']);
  await desk.run(['config', 'set', 'days-off', '27 nov']);
  const file = join(desk.folder, 'today.html');
  writeFileSync(file, (await desk.run(['digest', '--format', 'html'])).stdout);
  return openPage(pathToFileURL(file).href);
}

/** Text that can hardly be read on what is behind it, by the contrast that WCAG asks for. */
const faint = `(() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    return colour !== 'rgba(0, 0, 0, 0)' || !element.parentElement ? colour : behind(element.parentElement);
  };
  const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const own = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  return [...document.body.querySelectorAll('*')].filter(own)
    .map((element) => [element.textContent.slice(0, 30), contrast(light(getComputedStyle(element).color), light(behind(element)))])
    .filter(([, found]) => found < 4.5);
})()`;

/** What is wider than the screen. */
const tooWide = `[...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5).map((element) => element.textContent.slice(0, 40))`;

describe.each([360, 1200])('the page of the digest on a screen %i pixels wide', (width) => {
  it.for(['light', 'dark'] as const)('fits, and can be read in the %s', async (scheme, { desk }) => {
    const page = await pageOf(desk);
    await page.show(width, scheme);
    expect(await page.evaluate(`innerWidth === ${width} && document.documentElement.scrollWidth <= innerWidth`)).toBe(true);
    expect(await page.evaluate(tooWide)).toEqual([]);
    expect(await page.evaluate(faint)).toEqual([]);
    const background = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(Number(background.match(/\d+/)?.[0]) > 128).toBe(scheme === 'light');
    expect(page.requests.filter((url) => !url.endsWith('/today.html'))).toEqual([]);
  });
});

describe('the page of the digest', () => {
  it('shows its fortnight in colours, and says the same without them', async ({ desk }) => {
    const page = await pageOf(desk);
    const cells = await page.evaluate<readonly (readonly [string, string])[]>(
      `[...document.querySelectorAll('.days td')].map((cell) => [cell.innerText.replace(/\\s+/g, ' '), getComputedStyle(cell).backgroundColor])`,
    );
    expect(cells.map(([text]) => text)).toMatchInlineSnapshot(`
      [
        "Today 23 Nov 6",
        "Tue 24 Nov 1",
        "Wed 25 Nov 2",
        "Thu 26 Nov 1",
        "Fri 27 Nov – off",
        "Sat 28 Nov – off",
        "Sun 29 Nov – off",
        "Mon 30 Nov –",
        "Tue 1 Dec –",
        "Wed 2 Dec –",
        "Thu 3 Dec –",
        "Fri 4 Dec –",
        "Sat 5 Dec – off",
        "Sun 6 Dec – off",
      ]
    `);
    expect(new Set(cells.map(([, colour]) => colour)).size).toBeGreaterThanOrEqual(4);
    const widths = await page.evaluate<readonly number[]>(
      `[...document.querySelectorAll('.days td')].map((cell) => Math.round(cell.getBoundingClientRect().width))`,
    );
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
  });

  it('has something to touch for each number and address, large enough for a thumb', async ({ desk }) => {
    const page = await pageOf(desk);
    await page.show(360, 'light');
    const links = await page.evaluate<readonly { href: string; height: number }[]>(
      `[...document.querySelectorAll('a')].map((link) => ({ href: link.href, height: link.getBoundingClientRect().height }))`,
    );
    expect([...new Set(links.map(({ href }) => href))]).toMatchInlineSnapshot(`
      [
        "tel:+442079460018",
        "tel:+4722000000",
        "mailto:hakon@fjord.example",
        "tel:+493023125014",
      ]
    `);
    expect(links.filter(({ height }) => height < 40)).toEqual([]);
  });

  it('has letters for every name', async ({ desk }) => {
    const page = await pageOf(desk);
    const widths = await page.evaluate<readonly number[]>(`(() => {
      const pen = document.createElement('canvas').getContext('2d');
      pen.font = getComputedStyle(document.body).font;
      return ['山', '田', '\\u{10ffff}'].map((letter) => pen.measureText(letter).width);
    })()`);
    expect(widths.slice(0, 2).every((each) => each > 12)).toBe(true);
  });
});
