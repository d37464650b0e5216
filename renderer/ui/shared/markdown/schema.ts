/**
 * What may stand in a rendered note, and nothing else. Written out rather than taken from the library's default, so that
 * a newer default lets nothing in: no images, no ids, no styles, no classes but those of task lists, and links only to
 * places of the library or to addresses that are shown and never followed (RenderedMarkdown.tsx).
 */
import type { Options } from 'rehype-sanitize';

const TASK_LIST = 'contains-task-list';
const TASK = 'task-list-item';

export const NOTE_SCHEMA: Options = {
  tagNames: [
    ...['p', 'br', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'hr', 'a'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'input'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href'],
    ol: ['start', ['className', TASK_LIST]],
    ul: [['className', TASK_LIST]],
    li: ['value', ['className', TASK]],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: {
    li: ['ol', 'ul'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
  allowComments: false,
  allowDoctypes: false,
};
