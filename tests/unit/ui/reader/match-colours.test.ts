/**
 * What is found must be legible on the paper and on every mark, in every theme (4.5 to 1, as for any text), and told
 * from the marks by more than its colour: by a line above, 3 to 1 against what is around it, as for any sign.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) =>
  readFileSync(new URL(`../../../../renderer/ui/${path}`, import.meta.url), 'utf8');
const TOKENS = read('tokens.css');
const VIEW = read('reader/DocumentView.module.css');

const MARKS = read('reader/marks/mark-highlights.css');
const SNIPPET = read('search/results/SnippetText.module.css');

const LEAST = 4.5;
const LEAST_OF_SIGNS = 3;
const GROUNDS = [
  'paper',
  'flash',
  ...['duty', 'deadline', 'funding', 'prohibition', 'question', 'keypoint', 'overlap'].map(
    (id) => `mark-${id}`,
  ),
];
/** The rows of the results, the chosen one and that under the pointer too. */
const LIST = ['surface', 'accent-soft', 'surface-hover'];

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
const VEIL = Number(/color-mix\(in srgb, var\(--search-hit\) (\d+)%, transparent\)/.exec(TOKENS)?.[1]) / 100;

/** What a stylesheet declares for one of its selectors. */
function ruleOf(sheet: string, selector: string): string {
  const rule = sheet
    .split('}')
    .find((each) => each.includes(`${selector} {`) || each.includes(`${selector}) {`));
  if (rule === undefined) throw new Error(`no rule for ${selector}`);
  return rule;
}

it('the line above is a sign of what is found alone, and no mark has it', () => {
  expect(ruleOf(VIEW, '::highlight(find-hit)')).toContain('overline solid 2px var(--search-hit-line)');
  expect(MARKS).toContain('underline');
  expect(MARKS).not.toContain('overline');
});

it('the text and the list show it in the same colours', () => {
  const sheets = [ruleOf(VIEW, '::highlight(find-hit)'), ruleOf(SNIPPET, '.mark')];
  for (const sheet of sheets)
    for (const token of ['ground', 'text', 'line']) expect(sheet).toContain(`var(--search-hit-${token})`);
});

for (const theme of ['white', 'eyecare', 'dark', 'contrast'])
  describe(`in the theme ${theme}`, () => {
    const colours = coloursOf(theme);
    const colour = (name: string): Colour => {
      const found = colours.get(name);
      if (found === undefined) throw new Error(`no colour ${name} in ${theme}`);
      return found;
    };

    it.each([...GROUNDS, ...LIST])(
      'all that is found is legible on %s, and its line seen there',
      (ground) => {
        const veiled = mix(colour('search-hit'), colour(ground), VEIL);
        expect(contrast(colour('search-hit-text'), veiled)).toBeGreaterThanOrEqual(LEAST);
        for (const around of [veiled, colour(ground)])
          expect(contrast(colour('search-hit-line'), around)).toBeGreaterThanOrEqual(LEAST_OF_SIGNS);
      },
    );

    it('the match looked at is legible and far from all that is found', () => {
      const current = colour('search-hit-current');
      expect(contrast(colour('search-hit-current-text'), current)).toBeGreaterThanOrEqual(LEAST);
      for (const ground of GROUNDS) {
        const veiled = mix(colour('search-hit'), colour(ground), VEIL);
        expect(contrast(current, veiled)).toBeGreaterThanOrEqual(LEAST_OF_SIGNS);
        expect(contrast(current, colour(ground))).toBeGreaterThanOrEqual(LEAST_OF_SIGNS);
      }
    });

    it('all that is found is legible where nothing can be mixed', () => {
      expect(contrast(colour('search-hit-text'), colour('search-hit'))).toBeGreaterThanOrEqual(LEAST);
    });
  });
