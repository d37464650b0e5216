/**
 * Finding in the open document: the bar (Ctrl+F), what is painted, what an input method composes, and where it begins
 * and ends.
 */
import { commandText } from '../../renderer/text-zh/commands.ts';
import { findText } from '../../renderer/text-zh/find.ts';
import { readerText } from '../../renderer/text-zh/reader.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { bar, count, field, find, isInView, painted, status, text, WORD } from './finding.ts';
import { expect, test } from './fixture.ts';
import { dragOver, openFromLibrary, openLighting, paragraph, typeInFocus } from './reading.ts';
import { expectNoViolation } from './violations.ts';

/** The longest document. */
const LONGEST = '2024-a--qzbh-2024-3';

test('what is typed is found at once, counted, painted and walked by Enter', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await find(page, WORD);
  await expect(status(page)).toContainText(/^1\/\d+/);
  const [, total] = await count(page);
  const printed = await text(page).evaluate(
    (element, word) => (element.textContent ?? '').split(word).length - 1,
    WORD,
  );
  expect(total).toBe(printed);
  expect(total).toBeGreaterThan(2);
  const first = await painted(page);
  expect(first.all).toBe(total);
  expect(first.current).toEqual([expect.stringMatching(new RegExp(`:${WORD}$`))]);
  await expect.poll(() => isInView(page)).toBe(true);

  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText(`2/${total}`);
  expect((await painted(page)).current).not.toEqual(first.current);
  await expect.poll(() => isInView(page)).toBe(true);
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => painted(page)).toEqual(first);
  await page.keyboard.press('Shift+Enter');
  await expect(status(page)).toContainText(findText.turn.end);
  await expect.poll(() => count(page)).toEqual([total, total]);
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText(findText.turn.start);
  await bar(page).getByRole('button', { name: findText.next }).click();
  await expect(status(page)).toContainText(`2/${total}`);
  await expect(status(page)).not.toContainText(findText.turn.start);
  await bar(page).getByRole('button', { name: findText.previous }).click();
  await expect(status(page)).toContainText(`1/${total}`);
});

test('Escape closes the bar, takes the paint and returns to the text where the match is', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  await find(page, WORD);
  await page.keyboard.press('Enter');
  const [block] = (await painted(page)).current[0]?.split(':') ?? [];
  const top = await text(page).evaluate((element) => element.scrollTop);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  await expect.poll(() => painted(page)).toEqual({ all: 0, current: [] });
  expect(
    await page.evaluate(() =>
      getSelection()?.anchorNode?.parentElement?.closest('[data-block-id]')?.getAttribute('data-block-id'),
    ),
  ).toBe(block);
  expect(Math.abs((await text(page).evaluate((element) => element.scrollTop)) - top)).toBeLessThan(60);
  await expect(page.locator(`[data-block-id="${block}"]`)).toBeInViewport();
});

test('the search begins where the reader is', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await page.keyboard.press('Control+G');
  await typeInFocus(page, '二十');
  await page.keyboard.press('Enter');
  await expect(paragraph(page, '第二十条')).toBeInViewport();
  await find(page, '照明');
  expect((await count(page))[0]).toBeGreaterThan(1);
  const order = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[data-block-id]')].map((each) =>
      each.getAttribute('data-block-id'),
    );
    const [range] = CSS.highlights.get('search-hit') ?? [];
    const found = range?.startContainer.parentElement
      ?.closest('[data-block-id]')
      ?.getAttribute('data-block-id');
    return { found: ids.indexOf(found ?? null), start: ids.findIndex((id) => id?.endsWith('__art_20')) };
  });
  expect(order.found).toBeGreaterThanOrEqual(order.start);
  expect(order.found - order.start).toBeLessThan(6);
});

test('the bar starts from the words selected, else from the last ones', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await dragOver(paragraph(page, '（一）主、次干道'), '主、次干道两厢');
  await page.keyboard.press('Control+F');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('主、次干道两厢');
  await expect(status(page)).toContainText('1/1');
  await page.keyboard.type(WORD);
  await expect(field(page)).toHaveValue(WORD);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+F');
  await expect(field(page)).toHaveValue(WORD);
  await page.keyboard.type('照');
  await expect(field(page)).toHaveValue('照');
});

test('what an input method composes is not searched until it is committed', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await find(page, '县城');
  const before = await painted(page);
  expect(before.all).toBeGreaterThan(0);
  await page.keyboard.press('End');
  const keys = await session.context.newCDPSession(page);
  for (const composed of ['z', 'zh', 'zhao', 'zhao m', 'zhao ming']) {
    const { length } = composed;
    await keys.send('Input.imeSetComposition', {
      text: composed,
      selectionStart: length,
      selectionEnd: length,
    });
    await expect(field(page)).toHaveValue(`县城${composed}`);
    await expect.poll(() => painted(page)).toEqual(before);
  }
  await keys.send('Input.insertText', { text: '照明' });
  await expect(field(page)).toHaveValue('县城照明');
  await expect.poll(async () => (await painted(page)).current).toEqual([expect.stringMatching(/县城照明$/)]);
  expect((await painted(page)).all).toBeLessThan(before.all);
  await keys.send('Input.imeSetComposition', { text: 's', selectionStart: 1, selectionEnd: 1 });
  await keys.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await expect(status(page)).toContainText(/^\d+\/\d+/);
  await expect(field(page)).toHaveValue('县城照明');
});

test('words that are not there are said so beside the field, which keeps them', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  const place = () => text(page).evaluate((element) => element.scrollTop);
  const top = await place();
  await find(page, '龘龘龘');
  await expect(status(page)).toHaveText(`${findText.nothing}${findText.nothingHint}`);
  await expect(field(page)).toHaveValue('龘龘龘');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('F3');
  await page.keyboard.press('Shift+Enter');
  await expect(field(page)).toHaveValue('龘龘龘');
  await expect(bar(page).getByRole('button', { name: findText.next })).toBeDisabled();
  await expect.poll(() => painted(page)).toEqual({ all: 0, current: [] });
  expect(await place()).toBe(top);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(WORD);
  await expect(status(page)).toContainText(/^1\/\d+/);
});

test('brackets, width and equal forms are found as everywhere', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await find(page, '〔２０１８〕１１');
  await expect(status(page)).toContainText(/^1\/\d+/);
  expect((await painted(page)).current).toEqual([expect.stringContaining(':[2018]11')]);
});

test('another document takes the paint away, and Back and Forward bring the text back', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  await find(page, '照明');
  expect((await painted(page)).all).toBeGreaterThan(1);
  await page.keyboard.press('Alt+1');
  await openFromLibrary(page, '南政办发[2018]8号');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('困境儿童');
  await expect(bar(page)).toHaveCount(0);
  await expect.poll(() => painted(page)).toEqual({ all: 0, current: [] });
  // The address is written after the text is painted.
  await expect(page).toHaveURL(/nzbf-2018-8(\/|$)/);
  await page.goBack();
  await expect(paragraph(page, '第十三条')).toBeAttached();
  await expect(bar(page)).toHaveCount(0);
  await expect.poll(() => painted(page)).toEqual({ all: 0, current: [] });
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('困境儿童');
  await page.goBack();
  await expect(paragraph(page, '第十三条')).toBeAttached();
  await page.keyboard.press('F3');
  await expect.poll(async () => (await painted(page)).all).toBeGreaterThan(1);
});

test('without a document there is nothing to find in, and the keys do nothing', async ({ session }) => {
  const page = await session.open();
  await expect(page.getByText(readerText.emptyTitle)).toBeVisible();
  for (const keys of ['Control+F', 'F3', 'Shift+F3']) await page.keyboard.press(keys);
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByText(readerText.emptyTitle)).toBeVisible();
});

test('the marks stay where something is found in them', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await dragOver(paragraph(page, '第三条'), '功能照明');
  await page.keyboard.press('1');
  const marks = () =>
    page.evaluate(() => [...(CSS.highlights.get('mark-duty') ?? [])].map((range) => String(range.endOffset)));
  await expect.poll(marks).toHaveLength(1);
  const before = await marks();
  await find(page, '照明');
  expect((await painted(page)).all).toBeGreaterThan(1);
  expect(await marks()).toEqual(before);
  const order = await page.evaluate(() =>
    ['mark-duty', 'find-hit', 'search-hit'].map((name) => CSS.highlights.get(name)?.priority ?? -1),
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(new Set(order).size).toBe(3);
  await page.keyboard.press('Escape');
  expect(await marks()).toEqual(before);
});

test('the longest document answers one character within the frame it is typed in', async ({ session }) => {
  const page = await session.open(`#/d/${LONGEST}`);
  await expect(text(page)).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Control+F');
  await expect(field(page)).toBeFocused();
  await page.evaluate(() => {
    document.addEventListener(
      'input',
      () => {
        // The callbacks of a frame run before it is painted.
        requestAnimationFrame(() => {
          document.documentElement.dataset.found = String(CSS.highlights.get('find-hit')?.size ?? 0);
        });
      },
      { capture: true, once: true },
    );
  });
  await page.keyboard.type('的');
  await expect(page.locator('html')).toHaveAttribute('data-found', /^\d{2,}$/);
});

test('the bar stands above the text and everything in it is reached by key and large enough', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  await page.getByRole('button', { name: commandText.find }).click();
  await expect(field(page)).toBeFocused();
  const boxes = await Promise.all([bar(page).boundingBox(), text(page).boundingBox()]);
  const [above, below] = boxes;
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 0.5);
  expect(above?.height).toBeLessThan(50);
  await page.keyboard.type(WORD);
  await expect(status(page)).toContainText(/^1\/\d+/);
  expect(await bar(page).boundingBox()).toEqual(above);
  const names: (string | null)[] = [];
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    names.push(await focused.getAttribute('aria-label'));
    const box = await focused.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(32);
  }
  expect(names).toEqual([findText.previous, findText.next, findText.close]);
  await page.keyboard.press('Enter');
  await expect(bar(page)).toHaveCount(0);
  await expect(text(page)).toBeFocused();
});

for (const theme of ['white', 'eyecare', 'dark', 'contrast'] as const)
  test(`finding violates no rule in the theme ${settingsText.themes[theme]}`, async ({ session }) => {
    const page = await session.open();
    await openLighting(page);
    await page.keyboard.press('Alt+4');
    await page.getByText(settingsText.themes[theme], { exact: true }).click();
    await find(page, WORD);
    await page.keyboard.press('Shift+Enter');
    await expect(status(page)).toContainText(findText.turn.end);
    await expectNoViolation(page, 'found');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('龘');
    await expect(status(page)).toContainText(findText.nothing);
    await expectNoViolation(page, 'not found');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F3');
    await expect(page.getByRole('status').filter({ hasText: findText.sought('龘') })).toBeVisible();
    await expectNoViolation(page, 'not found by F3');
  });
