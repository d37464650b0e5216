import { beforeEach, describe, expect, test } from 'vitest';
import { fail, ok } from '../../../../../renderer/core/result.ts';
import { askOf, CORPUS, CORPUS_FAILURE, type Scene, sceneOf, withoutDocument } from './service-fixture.ts';

let scene: Scene;
beforeEach(() => {
  scene = sceneOf();
});

describe('opening', () => {
  test('tells how the reading goes and what can be searched', async () => {
    const page = scene.page();
    page.open();
    await scene.tasks.settle();
    expect(page.replies.slice(0, 2)).toEqual([
      { kind: 'progress', progress: { step: 'corpus', done: 2, total: 2 } },
      { kind: 'opened', result: ok({ documents: 2, paragraphs: 3, unreadable: [] }) },
    ]);
  });

  test('reads the corpus once for all pages', async () => {
    let reads = 0;
    scene = sceneOf({
      readCorpus: () => {
        reads += 1;
        return Promise.resolve(ok(CORPUS));
      },
    });
    const pages = [scene.page(), scene.page()];
    for (const page of pages) page.open();
    await scene.tasks.settle();
    const late = scene.page();
    late.open();
    expect(reads).toBe(1);
    for (const page of [...pages, late]) expect(page.all('opened')).toHaveLength(1);
  });

  test('goes on without a document that cannot be read, and names it', async () => {
    const missing = '2023-a--d-1';
    scene = sceneOf({ readCorpus: () => Promise.resolve(ok(withoutDocument(missing))) });
    const page = scene.page();
    page.open();
    page.search(1, '照明');
    await scene.tasks.settle();
    expect(page.all('opened')[0]?.result).toEqual(ok({ documents: 1, paragraphs: 2, unreadable: [missing] }));
    expect(page.answers).toEqual(['1: 2']);
  });

  test('fails in words when the corpus cannot be read, and a page that comes anew tries again', async () => {
    const results = [fail(CORPUS_FAILURE), ok(CORPUS)];
    scene = sceneOf({ readCorpus: () => Promise.resolve(results.shift() ?? fail(CORPUS_FAILURE)) });
    const page = scene.page();
    page.open();
    await scene.tasks.settle();
    expect(page.all('opened')).toEqual([{ kind: 'opened', result: fail(CORPUS_FAILURE) }]);
    page.say({ kind: 'leave' });
    const again = scene.page();
    again.open();
    await scene.tasks.settle();
    expect(again.all('opened')[0]?.result.ok).toBe(true);
  });

  test('fails in words when the corpus breaks the engine', async () => {
    scene = sceneOf({
      readCorpus: () => Promise.resolve(ok({ ...CORPUS, documents: null as unknown as [] })),
    });
    const page = scene.page();
    page.open();
    await scene.tasks.settle();
    const [opened] = page.all('opened');
    expect(opened?.result.ok === false && opened.result.error.code).toBe('index');
  });
});

describe('answering', () => {
  test('needs no index', async () => {
    scene = sceneOf({ store: null });
    const page = scene.page();
    page.open();
    page.search(1, '照明');
    await scene.tasks.settle();
    expect(page.answers).toEqual(['1: 3']);
    expect(page.all('build')).toEqual([]);
    expect(page.all('progress').filter(({ progress }) => progress.step === 'index')).toEqual([]);
  });

  test('computes the newest of the searches that have come, and no other', async () => {
    const page = scene.page();
    page.open();
    await scene.tasks.settle();
    page.search(1, '照');
    page.search(2, '照明');
    page.search(3, '照明设施');
    await scene.tasks.settle();
    expect(page.answers).toEqual(['3: 1']);
  });

  test('does not compute what was cancelled', async () => {
    const page = scene.page();
    page.open();
    await scene.tasks.settle();
    page.search(1, '照明');
    page.say({ kind: 'cancel', id: 1 });
    await scene.tasks.settle();
    expect(page.answers).toEqual([]);
  });

  test('gives further hits, unless a newer search overtakes them', async () => {
    const page = scene.page();
    page.open();
    await scene.tasks.settle();
    page.search(1, '照明');
    page.say({ kind: 'page', id: 2, ask: askOf('照明'), from: 2 });
    await scene.tasks.settle();
    const [answer] = page.all('page');
    expect(answer?.id).toBe(2);
    expect(answer?.result.ok === true && [answer.result.value.from, answer.result.value.hits.length]).toEqual(
      [2, 1],
    );
    page.say({ kind: 'page', id: 3, ask: askOf('照明'), from: 0 });
    page.search(4, '设施');
    await scene.tasks.settle();
    expect(page.all('page')).toHaveLength(1);
    expect(page.answers).toEqual(['1: 3', '4: 1']);
  });

  test('lets the pages take turns, each with its own newest', async () => {
    const [one, other] = [scene.page(), scene.page()];
    one.open();
    other.open();
    await scene.tasks.settle();
    one.search(1, '照明');
    other.search(1, '设施');
    one.search(2, '绿化');
    await scene.tasks.settle();
    expect([one.answers, other.answers]).toEqual([['2: 1'], ['1: 1']]);
  });

  test('keeps silent to a page that left, or never opened', async () => {
    const [gone, stranger, staying] = [scene.page(), scene.page(), scene.page()];
    gone.open();
    staying.open();
    await scene.tasks.settle();
    const heard = gone.replies.length;
    gone.search(1, '照明');
    gone.say({ kind: 'leave' });
    stranger.search(1, '照明');
    staying.search(1, '照明');
    await scene.tasks.settle();
    expect(gone.replies).toHaveLength(heard);
    expect(stranger.replies).toEqual([]);
    expect(staying.answers).toEqual(['1: 3']);
  });

  test('drops and tells what is no request', async () => {
    const page = scene.page();
    page.open();
    await scene.tasks.settle();
    page.sayAnything({ kind: 'search', id: 1, ask: { query: 7 } });
    page.sayAnything(null);
    page.search(2, '照明');
    await scene.tasks.settle();
    expect(page.answers).toEqual(['2: 3']);
    expect(scene.complaints.filter((each) => !each.startsWith('pinyin'))).toHaveLength(2);
  });
});

describe('a query in Latin letters', () => {
  const reader = { read: () => [{ text: '照明', name: '县城照明办法', kind: 'title' as const }] };

  test('is answered with the dictionary, which any first query brings once', async () => {
    let loads = 0;
    scene = sceneOf({
      loadPinyin: (documents) => {
        loads += 1;
        expect(documents).toEqual(CORPUS.documents);
        return Promise.resolve(reader);
      },
    });
    const page = scene.page();
    page.open();
    page.search(1, '照明');
    await scene.tasks.settle();
    expect(loads).toBe(1);
    page.search(2, 'zhaoming');
    await scene.tasks.settle();
    page.search(3, 'zm');
    await scene.tasks.settle();
    expect(loads).toBe(1);
    const suggested = page
      .all('answer')
      .map(({ result }) => (result.ok ? result.value.suggestions.length : null));
    expect(suggested).toEqual([0, 1, 1]);
  });

  test('is answered without if the dictionary cannot be loaded', async () => {
    const page = scene.page();
    page.open();
    page.search(1, 'zhaoming');
    await scene.tasks.settle();
    expect(page.answers).toEqual(['1: 0']);
    expect(scene.complaints).toEqual(['pinyin: Error: no dictionary']);
    page.search(2, 'zm');
    await scene.tasks.settle();
    expect(scene.complaints).toHaveLength(1);
  });

  test('is not computed if it was overtaken while the dictionary came', async () => {
    let arrive: (loaded: typeof reader) => void = () => undefined;
    scene = sceneOf({
      loadPinyin: () => new Promise((resolve) => (arrive = resolve)),
    });
    const page = scene.page();
    page.open();
    await scene.tasks.settle();
    page.search(1, 'zhaoming');
    await scene.tasks.settle();
    page.search(2, '设施');
    await scene.tasks.settle();
    expect(page.answers).toEqual([]);
    arrive(reader);
    await scene.tasks.settle();
    expect(page.answers).toEqual(['2: 1']);
  });
});
