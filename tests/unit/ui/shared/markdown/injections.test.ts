import { describe, expect, it } from 'vitest';
import { INJECTIONS } from '../../../../fixtures/markdown/injections.ts';
import { htmlOf, nodesOf, sanitisedTree, type TreeNode } from './rendered-fixture.tsx';

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
  li: ['className', 'value'],
  input: ['type', 'disabled', 'checked'],
};
const HREF = /^(?:#\/d\/[\w.-]+(?:\/[\w.-]+)?|https?:\/\/[^\s"<>]*|mailto:[^\s"<>]*)$/;

/** Fails if anything is in the tree that may not be in a rendered note. */
function expectHarmless(tree: TreeNode): void {
  for (const { type, tagName, properties } of nodesOf(tree)) {
    expect(['root', 'element', 'text']).toContain(type);
    if (type !== 'element') continue;
    expect(Object.keys(ALLOWED)).toContain(tagName);
    expect(ALLOWED[tagName ?? '']).toEqual(expect.arrayContaining(Object.keys(properties ?? {})));
    if (properties?.href !== undefined) expect(properties.href).toMatch(HREF);
    for (const name of [properties?.className ?? []].flat())
      expect(['task-list-item', 'contains-task-list']).toContain(name);
  }
}

function element(tagName: string, properties: TreeNode['properties'] = {}): TreeNode {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value: '字' }] };
}

/** What no earlier step makes; the last one has to stand alone. */
const PLANTED: Readonly<Record<string, TreeNode>> = {
  'a script': element('script'),
  'an image': element('img', { src: 'x', onError: 'pwned()' }),
  'a frame': element('iframe', { srcDoc: '<script>pwned()</script>' }),
  'an SVG with a link': element('svg', { onLoad: 'pwned()' }),
  'a style': element('style'),
  'raw HTML': { type: 'raw', value: '<script>pwned()</script>' },
  'a comment': { type: 'comment', value: '字' },
  'a document type': { type: 'doctype' },
  'a handler': element('p', {
    onClick: 'pwned()',
    style: 'position:fixed',
    id: 'root',
    className: ['primary'],
  }),
  'a script address': element('a', { href: 'javascript:pwned()', target: '_blank' }),
  'a script address in disguise': element('a', { href: ' JaVa\tScript:pwned()' }),
  'a data address': element('a', { href: 'data:text/html,x' }),
  'an address of another kind': element('a', { href: 'irc://evil.example/x' }),
  'a field': { ...element('input', { type: 'text', autoFocus: true, onFocus: 'pwned()' }), children: [] },
  'a class on a list': element('ul', { className: ['contains-task-list', 'primary'] }),
};

describe('the last step', () => {
  it.each(Object.entries(PLANTED))('lets nothing through by itself: %s', (_, planted) => {
    expectHarmless(sanitisedTree('字', [planted]));
  });
});

describe('a note with a script in it', () => {
  it('has more than forty ways to try', () => {
    expect(new Set(Object.values(INJECTIONS)).size).toBeGreaterThan(40);
  });

  it.each(Object.entries(INJECTIONS))('lets nothing through: %s', (_, markdown) => {
    expectHarmless(sanitisedTree(markdown));
  });

  it.each(Object.entries(INJECTIONS))('links nowhere but into the library: %s', (_, markdown) => {
    const html = htmlOf(markdown);
    for (const [, href] of html.matchAll(/\shref="([^"]*)"/g)) expect(href).toMatch(/^#\/d\/[\w./-]+$/);
    expect(html).not.toMatch(/<(?:script|iframe|img|svg|math|object|embed|style|link|meta|base|form|input)/i);
    expect(html).not.toMatch(/<[^>]*\s(?:on\w+|style|id|src|target|formaction)=/i);
  });
});
