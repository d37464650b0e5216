import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnalysisTask, parseAnalysisRequest } from '../../../../renderer/core/analysis/protocol.ts';
import type { DocumentId } from '../../../../renderer/core/gazette/model.ts';

const A = 'doc-1' as DocumentId;
const B = 'doc-2' as DocumentId;
const TASKS: readonly AnalysisTask[] = [
  { kind: 'align', a: A, b: B },
  { kind: 'compare', a: A, b: B },
  { kind: 'reports', a: A, b: B, themes: [] },
  { kind: 'reports', a: A, b: B, themes: ['粮食 油茶'] },
  { kind: 'works' },
  { kind: 'citations', documentId: A },
];

describe('a request to the analysis worker', () => {
  it.each(TASKS)('is read with its task: %o', (task) => {
    const request = { id: 7, base: 'app://reader/', task };
    expect(parseAnalysisRequest({ ...request, more: true })).toEqual(request);
    expect(parseAnalysisRequest(structuredClone(request))).toEqual(request);
  });

  it.each([
    { id: '7', base: 'x', task: TASKS[0] },
    { id: 7, task: TASKS[0] },
    { id: 7, base: 'x' },
    { id: 7, base: 'x', task: { kind: 'align', a: A } },
    { id: 7, base: 'x', task: { kind: 'align', a: A, b: '' } },
    { id: 7, base: 'x', task: { kind: 'compare', a: 3, b: B } },
    { id: 7, base: 'x', task: { kind: 'reports', a: A, b: B } },
    { id: 7, base: 'x', task: { kind: 'reports', a: A, b: B, themes: [3] } },
    { id: 7, base: 'x', task: { kind: 'citations' } },
    { id: 7, base: 'x', task: { kind: 'delete', a: A, b: B } },
  ])('is refused where it is none: %o', (message) => {
    expect(parseAnalysisRequest(message)).toBeNull();
  });

  it('is never thrown at', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        parseAnalysisRequest(message);
      }),
    );
  });
});
