import { expect, test } from 'vitest';
import { aboutBox } from '../../../main/about.ts';

test('关于 tells all versions and where the data lie', () => {
  const versions = { electron: '45.4.1', chrome: '156.0.1.2', node: '24.1.0' };
  const { message, detail, buttons } = aboutBox({ version: '1.2.3', versions, userData: '/home/u/数据' });
  expect(message).toBe('政报研读 1.2.3');
  for (const part of ['Electron 45.4.1', 'Chromium 156.0.1.2', 'Node.js 24.1.0', '/home/u/数据']) {
    expect(detail).toContain(part);
  }
  expect(buttons).toEqual(['关闭']);
});

test('a version that is not known is said to be unknown', () => {
  expect(aboutBox({ version: '1', versions: { node: '24' } as never, userData: '/x' }).detail).toContain(
    'Electron 未知',
  );
});
