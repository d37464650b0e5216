/**
 * Which stored shards still fit: a key made of all that an index depends on. A shard under another key is outdated
 * and is built anew. Word boundaries and Unicode tables come with the browser, so a sample of what they do is in it.
 */
import { fold } from '../../text/fold.ts';
import type { IssueTexts } from '../corpus-texts.ts';
import { checksum } from './checksum.ts';
import { LUNR_VERSION, wordsOf } from './lunr-setup.ts';

/** Counts the changes of how texts become terms. */
const INDEX_SCHEMA = 2;

const SAMPLE =
  '衡南县人民政府办公室关于印发《县城照明管理办法》的通知（南政办发〔2018〕11号）第十三条第（二）项：其中学生应当由县级以上' +
  '城市管理综合执法局会同发展和改革局Ⅲ级响应面积㎡的50％，ＧＤＰ增长8.5%以上，老旧小区改造、“十四五”规划纲要。';

/** Of what the segmenter and the folding of this runtime make of a fixed sample; hexadecimal. */
export function segmenterFingerprint(): string {
  return checksum(`${wordsOf(SAMPLE).join(' ')}|${fold(SAMPLE)}`).toString(16);
}

/** Another starting value than the checksum's own, so that the two together are 64 bits. */
const SECOND_SEED = 0x9e3779b9;

/**
 * The key of one issue's shard: schema, lunr, the hash of the corpus as far as it is this issue's, segmenter. A change
 * in another issue leaves it as it is. Linear in the texts.
 */
export function shardKey(issue: IssueTexts): string {
  const hash = [undefined, SECOND_SEED].map((seed) =>
    issue.entries
      .reduce((sum, { block }) => checksum(`${block.text}\n`, sum), checksum(issue.id, seed))
      .toString(16),
  );
  return [INDEX_SCHEMA, `lunr-${LUNR_VERSION}`, hash.join('-'), segmenterFingerprint()].join('|');
}
