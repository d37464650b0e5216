/**
 * What the tests of this folder read: the documents of the built corpus, and small reports from a few words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GazetteDocument } from '../../../../../renderer/core/gazette/model.ts';
import { type BlockWords, documentOf } from '../../search/corpus-fixture.ts';

const FOLDER = join(import.meta.dirname, '../../../../../resources/corpus/documents');

/** One document of the corpus. */
export function corpusDocument(id: string): GazetteDocument {
  return JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8')) as GazetteDocument;
}

/** Every document of the corpus. */
export function corpusDocuments(): readonly GazetteDocument[] {
  return readdirSync(FOLDER).map((name) => corpusDocument(name.replace(/\.json$/, '')));
}

export const REPORT_2018 = corpusDocument('2018-04--report-1');
export const REPORT_2022 = corpusDocument('2022-a--report-1');

/** A report of a review and a plan, each of some paragraphs. */
export function reportOf(
  id: string,
  { done = [], planned = [] }: { done?: readonly string[]; planned?: readonly string[] },
): GazetteDocument {
  const section = (name: string, label: string, heading: string, texts: readonly string[]): BlockWords[] => [
    { id: name, kind: 'heading', label, heading, text: `${label}${heading}`, level: 1 },
    ...texts.map((text, index) => ({ id: `${name}__para_${index + 1}`, parent: name, text })),
  ];
  return documentOf({
    id,
    title: '政府工作报告',
    blocks: [
      ...section('body__sec_1', '一、', '过去一年工作回顾', done),
      ...section('body__sec_2', '二、', '今年工作安排', planned),
    ],
  });
}
