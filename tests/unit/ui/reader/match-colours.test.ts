/** What is found must be legible on the paper and on every mark, in every theme: 4.5 to 1, as for any text. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) =>
  readFileSync(new URL(`../../../../renderer/ui/${path}`, import.meta.url), 'utf8');
const TOKENS = read('tokens.css');
const VIEW = read('reader/DocumentView.module.css');

const LEAST = 4.5;
const GROUNDS = [
  'paper',
  'flash',
  ...['duty', 'deadline', 'funding', 'prohibition', 'question', 'keypoint', 'overlap'].map(
    (id) => `mark-${id}`,
  ),
];

type Colour = readonly [red: number, green: number, blue: number];

/** The colours that a theme gives to the tokens. */
function coloursOf(theme: string): ReadonlyMap<string, Colour> {
  const block = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(TOKENS)?.[1] ?? '';
  const entries = [...block.matchAll(/--([\w-]+): #([\da-f]{2})([\da-f]{2})([\da-f]{2});/g)].map(
    ([, name = '', ...channels]) => [name, channels.map((channel) => Number.parseInt(channel, 16))] as const,
  );
  return new Map(entries) as unknown as ReadonlyMap<string, Colour>;
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function mix(over: Colour, under: Colour, share: number): Colour {
  const at = (index: 0 | 1 | 2) => over[index] * share + under[index] * (1 - share);
  return [at(0), at(1), at(2)];
}

/** How much of the veil's own colour is in it. */
const VEIL = Number(/color-mix\(in srgb, var\(--search-hit\) (\d+)%, transparent\)/.exec(VIEW)?.[1]) / 100;

for (const theme of ['white', 'eyecare', 'dark', 'contrast'])
  describe(`in the theme ${theme}`, () => {
    const colours = coloursOf(theme);
    const colour = (name: string): Colour => {
      const found = colours.get(name);
      if (found === undefined) throw new Error(`no colour ${name} in ${theme}`);
      return found;
    };

    it.each(GROUNDS)('all that is found is legible on %s', (ground) => {
      const veiled = mix(colour('search-hit'), colour(ground), VEIL);
      expect(contrast(colour('search-hit-text'), veiled)).toBeGreaterThanOrEqual(LEAST);
    });

    it('the match looked at is legible, and so is all that is found where nothing can be mixed', () => {
      for (const ground of ['search-hit-current', 'search-hit'])
        expect(contrast(colour('search-hit-text'), colour(ground))).toBeGreaterThanOrEqual(LEAST);
    });
  });
