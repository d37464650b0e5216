import { describe, expect, it } from 'vitest';
import { INJECTIONS } from '../../../../fixtures/markdown/injections.ts';
import { htmlOf, nodesOf, sanitisedTree } from './rendered-fixture.tsx';

/** Everything that may be in a rendered note, with the attributes each may have. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'p br strong em del code pre blockquote hr h1 h2 h3 h4 h5 h6 table thead tbody tr th td'
      .split(' ')
      .map((name) => [name, []]),
  ),
  a: ['href'],
  ul: ['className'],
  ol: ['className', 'start'],
  li: ['className'],
  input: ['type', 'disabled', 'checked'],
};
const HREF = /^(?:#\/d\/[\w.-]+(?:\/[\w.-]+)?|https?:\/\/[^\s"<>]*|mailto:[^\s"<>]*)$/;

describe('a note with a script in it', () => {
  it('has more than forty ways to try', () => {
    expect(new Set(Object.values(INJECTIONS)).size).toBeGreaterThan(40);
  });

  it.each(Object.entries(INJECTIONS))('lets nothing through: %s', (_, markdown) => {
    for (const { type, tagName, properties } of nodesOf(sanitisedTree(markdown))) {
      expect(['root', 'element', 'text']).toContain(type);
      if (type !== 'element') continue;
      expect(Object.keys(ALLOWED)).toContain(tagName);
      expect(ALLOWED[tagName ?? '']).toEqual(expect.arrayContaining(Object.keys(properties ?? {})));
      if (properties?.href !== undefined) expect(properties.href).toMatch(HREF);
      for (const name of [properties?.className ?? []].flat())
        expect(['task-list-item', 'contains-task-list']).toContain(name);
    }
  });

  it.each(Object.entries(INJECTIONS))('links nowhere but into the library: %s', (_, markdown) => {
    const html = htmlOf(markdown);
    for (const [, href] of html.matchAll(/\shref="([^"]*)"/g)) expect(href).toMatch(/^#\/d\/[\w./-]+$/);
    expect(html).not.toMatch(/<(?:script|iframe|img|svg|math|object|embed|style|link|meta|base|form|input)/i);
    expect(html).not.toMatch(/<[^>]*\s(?:on\w+|style|id|src|target|formaction)=/i);
  });
});
