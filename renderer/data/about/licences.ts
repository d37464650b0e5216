/**
 * The licences of the packages that the program is bundled with: a file that the build writes beside the page
 * (Vite's `build.license`).
 */
import * as v from 'valibot';

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** SPDX; null if the package names none. */
  readonly identifier: string | null;
  /** Its whole text; empty if the package brings none. */
  readonly text: string;
}

const ADDRESS = './licences.json';

const licence: v.GenericSchema<unknown, Licence> = v.object({
  name: v.string(),
  version: v.string(),
  identifier: v.optional(v.nullable(v.string()), null),
  text: v.optional(v.string(), ''),
});

/** In the order of their names; null if the file cannot be had or is not what it should be. */
export async function loadLicences(
  get: (address: string) => Promise<Pick<Response, 'ok' | 'json'>> = (address) => fetch(address),
): Promise<readonly Licence[] | null> {
  try {
    const answer = await get(ADDRESS);
    if (!answer.ok) return null;
    const read = v.safeParse(v.array(licence), await answer.json());
    return read.success ? [...read.output].sort((a, b) => (a.name < b.name ? -1 : 1)) : null;
  } catch (error) {
    // No answer is a TypeError, an answer that is no JSON a SyntaxError.
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}
