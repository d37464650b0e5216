/** What 关于 says: the versions, for whoever is asked for help, and where the data lie. */
import type { MessageBoxOptions } from 'electron';
import { aboutText, shellText } from './text-zh.ts';

export interface AboutFacts {
  readonly version: string;
  readonly versions: Pick<NodeJS.ProcessVersions, 'electron' | 'chrome' | 'node'>;
  /** The folder with everything the user made. */
  readonly userData: string;
}

/** A message with one button. */
export function aboutBox({ version, versions, userData }: AboutFacts): MessageBoxOptions {
  return {
    type: 'info',
    title: aboutText.title,
    message: `${shellText.productName} ${version}`,
    detail: aboutText.detail({
      electron: versions.electron ?? aboutText.unknown,
      chromium: versions.chrome ?? aboutText.unknown,
      node: versions.node,
      userData,
    }),
    buttons: [aboutText.close],
    noLink: true,
  };
}
