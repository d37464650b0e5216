import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GazetteDocument, IssueId } from '../../../../../renderer/core/gazette/model.ts';
import { parseGazette } from '../../../../../renderer/core/gazette/parse.ts';
import { type Name, namesOf } from '../../../../../renderer/core/search/pinyin/names.ts';
import { placesIn } from '../../../../../renderer/core/search/pinyin/places.ts';
import { unitsIn } from '../../../../../renderer/core/search/pinyin/units.ts';
import { FOREIGN_GAZETTES } from '../../../../fixtures/gazette/foreign.ts';

function documentsOf(text: string): readonly GazetteDocument[] {
  const source = { id: 'x-0' as IssueId, title: '', year: null, number: null, sourceFile: 'x.txt' };
  return parseGazette(text, source).documents;
}

function foreignText(file: string): string {
  return readFileSync(new URL(`../../../../fixtures/gazette/foreign/${file}`, import.meta.url), 'utf8');
}

function textsOf(names: readonly Name[], kind: Name['kind']): readonly string[] {
  return names.filter((name) => name.kind === kind).map(({ text }) => text);
}

const NOTICE = [
  '白石县人民政府办公室',
  '关于印发《白石县河道采砂管理办法》的通知',
  '白政办发〔2021〕4号',
  '各乡镇人民政府、街道办事处，县直各单位：',
  '    《白石县河道采砂管理办法》已经县人民政府同意，现印发给你们，请认真贯彻执行。',
  '                              白石县人民政府办公室',
  '                               2021年3月5日',
  '白石县河道采砂管理办法',
  '    第一条 为加强河道采砂管理，制定本办法。',
  '    第二条 县水利局负责河道采砂监督管理，县公安局、县自然资源局和县市场监管局按照各自职责配合。',
  '    第三条 柳溪镇、白马乡、东山街道应当加强巡查。柳溪镇大湾村设检查点。',
].join('\n');

describe('namesOf', () => {
  const names = namesOf(documentsOf(NOTICE));

  it('names the titles of a document, of its parts and between title marks, counted', () => {
    expect(names.filter(({ kind }) => kind === 'title')).toEqual([
      {
        text: '白石县人民政府办公室关于印发《白石县河道采砂管理办法》的通知',
        kind: 'title',
        count: 1,
      },
      { text: '白石县河道采砂管理办法', kind: 'title', count: 2 },
    ]);
  });

  it('names the units of title, signature and running text', () => {
    expect(textsOf(names, 'unit')).toEqual([
      '白石县人民政府办公室',
      '街道办事处',
      '县人民政府',
      '县水利局',
      '县公安局',
      '县自然资源局',
      '县市场监管局',
    ]);
    expect(names).toContainEqual({ text: '白石县人民政府办公室', kind: 'unit', count: 2 });
  });

  it('names the places', () => {
    expect(textsOf(names, 'place')).toEqual(['白石县', '柳溪镇', '白马乡', '东山街道', '大湾村']);
    expect(names).toContainEqual({ text: '柳溪镇', kind: 'place', count: 2 });
  });

  it('names nothing in nothing', () => {
    expect(namesOf([])).toEqual([]);
    expect(namesOf(documentsOf(''))).toEqual([]);
    expect(namesOf(documentsOf('12%…\n《》〈'))).toEqual([]);
  });

  it.each(FOREIGN_GAZETTES.map(({ file }) => [file]))(
    'counts no name of %s oftener than it stands there, and each once',
    (file) => {
      const documents = documentsOf(foreignText(file));
      const printed = documents
        .flatMap(({ blocks }) => blocks.map((block) => block.text))
        .join('\n')
        .replace(/\s/gu, '');
      const found = namesOf(documents);
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found.map(({ kind, text: name }) => `${kind} ${name}`)).size).toBe(found.length);
      for (const { kind, text: name, count } of found) {
        expect(count).toBeGreaterThanOrEqual(1);
        if (kind !== 'title') expect(printed.split(name).length - 1).toBeGreaterThanOrEqual(count);
      }
    },
  );

  it('finds the government that speaks in every gazette of another place', () => {
    for (const { file } of FOREIGN_GAZETTES) {
      const units = textsOf(namesOf(documentsOf(foreignText(file))), 'unit');
      expect(
        units.some((unit) => /^..[县市区]人民政府/u.test(unit)),
        file,
      ).toBe(true);
    }
  });
});

describe('unitsIn', () => {
  const units = (piece: string) => [...unitsIn([piece], ['白石县', '柳溪镇']).keys()];

  it.each([
    ['由县住建局负责', ['县住建局']],
    ['县发展和改革局和县财政局会同县人社局', ['县发展和改革局', '县财政局', '县人社局']],
    ['县委组织部', ['县委组织部']],
    ['县委常委', ['县委']],
    ['县政府办公室主任', ['县政府办公室']],
    ['白石县柳溪镇人民政府', ['白石县柳溪镇人民政府']],
    ['县食品安全委员会办公室设在县市场监管局', ['县食品安全委员会办公室', '县市场监管局']],
    ['报市人民政府备案', ['市人民政府']],
    ['市生态环境局白石县分局', ['市生态环境局', '白石县分局']],
    ['发展和改革局', ['发展和改革局']],
    ['团县委', ['团县委']],
    ['县残联', ['县残联']],
    ['日前报区住房和城乡建设局', ['区住房和城乡建设局']],
  ])('reads in %s: %j', (piece, found) => {
    expect(units(piece)).toEqual(found);
  });

  it.each([
    ['全县各单位'],
    ['县城总体布局'],
    ['形成新发展格局'],
    ['县长办公会议'],
    ['城市社会'],
    ['县政府投资项目'],
    ['培育市场主体'],
    ['县教育部门'],
    ['严格执行'],
    ['县'],
  ])('reads no unit in %s', (piece) => {
    expect(units(piece)).toEqual([]);
  });
});

describe('placesIn', () => {
  it.each([
    ['各乡镇'],
    ['农村'],
    ['重点镇'],
    ['全县'],
    ['贫困村'],
    ['城市'],
    ['会同县公安局'],
    ['统一大市场'],
    ['城乡社区'],
    ['产业园区'],
    ['镇'],
  ])('reads no place in %s', (piece) => {
    expect([...placesIn([piece, piece, piece]).keys()]).toEqual([]);
  });

  it('believes a name in running text if it mostly stands before such words', () => {
    const pieces = ['加快建设柳溪镇污水处理厂', '抓好柳溪镇集镇提质', '前往柳溪'];
    expect(placesIn(pieces)).toEqual(new Map([['柳溪镇', 2]]));
    expect(placesIn([...pieces, ...Array.from({ length: 9 }, () => '沿着柳溪走')])).toEqual(new Map());
  });
});
