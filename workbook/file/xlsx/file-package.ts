import JSZip from 'jszip';
import { otherPackage, refusals } from './file-kind';
import { childrenOf, parseXml, type XmlElement } from './xml';

export interface Relationship {
  readonly id: string;
  /** The last part of its type: both editions of the standard agree on it. */
  readonly kind: string;
  /** Path of the part in the package; for a target outside of it, its address. */
  readonly target: string;
  readonly external: boolean;
}

/** An .xlsx file as parts that lead to each other: no part is looked for under an expected name. */
export class FilePackage {
  readonly #parts = new Map<string, JSZip.JSZipObject>();

  /** @throws RefusedFile unless the bytes are a package that holds a workbook */
  static async open(buffer: ArrayBuffer): Promise<FilePackage> {
    const zip = await JSZip.loadAsync(buffer).catch(() => {
      throw refusals.damaged();
    });
    const file = new FilePackage(zip);
    file.#workbook = await file.#findWorkbook(zip);
    return file;
  }

  #workbook = '';

  private constructor(zip: JSZip) {
    for (const part of Object.values(zip.files)) if (!part.dir) this.#parts.set(key(part.name), part);
  }

  /** Path of the main part. */
  get workbook(): string {
    return this.#workbook;
  }

  paths(): string[] {
    return [...this.#parts.values()].map(({ name }) => cleaned(name));
  }

  has(path: string): boolean {
    return this.#parts.has(key(path));
  }

  async text(path: string): Promise<string | undefined> {
    const part = this.#parts.get(key(path));
    if (!part) return undefined;
    const bytes = await part.async('uint8array').catch(() => {
      throw refusals.damaged(path);
    });
    const wide =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : null;
    return new TextDecoder(wide ?? 'utf-8').decode(bytes);
  }

  /** @throws RefusedFile when the part is not well formed */
  async xml(
    path: string,
    taken?: Readonly<Record<string, (element: XmlElement) => void>>,
  ): Promise<XmlElement | undefined> {
    const text = await this.text(path);
    if (text === undefined) return undefined;
    try {
      return parseXml(text, taken);
    } catch {
      throw refusals.damaged(path);
    }
  }

  /** What a part leads to; without a path, what the package itself leads to. */
  async relationships(path = ''): Promise<readonly Relationship[]> {
    const at = path.lastIndexOf('/') + 1;
    const root = await this.xml(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
    return childrenOf(root, 'Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return {
        id: attributes.Id ?? '',
        kind: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolved(target, path.slice(0, at)),
        external,
      };
    });
  }

  /** Where the package says it is; where it says nothing, the part whose type is that of a workbook. */
  async #findWorkbook(zip: JSZip): Promise<string> {
    const main = (await this.relationships()).find(({ kind }) => kind === 'officeDocument')?.target;
    const types = await this.xml('[Content_Types].xml');
    const typed = childrenOf(types, 'Override').find(({ attributes }) =>
      /(sheet|template|macroEnabled)(\.\w+)?\.main\+xml$/i.test(attributes.ContentType ?? ''),
    )?.attributes.PartName;
    const found = [main, typed?.replace(/^\//, ''), 'xl/workbook.xml'].find(
      (path) => path !== undefined && this.has(path),
    );
    const root = found && /\.xml$/i.test(found) ? await this.xml(found) : undefined;
    if (!found || root?.name !== 'workbook') throw otherPackage(zip);
    return found;
  }
}

/** Some programs write `\` between folders, and letters in either case. */
const cleaned = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '');
const key = (path: string): string => cleaned(path).toLowerCase();

/** A target is absolute or counted from the folder of the part that names it. */
function resolved(target: string, folder: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = (path.startsWith('/') ? path : `${folder}${path}`).split('/');
  const kept: string[] = [];
  for (const step of steps) {
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  }
  const joined = kept.join('/');
  try {
    return decodeURIComponent(joined);
  } catch {
    return joined;
  }
}
