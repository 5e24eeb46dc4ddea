/**
 * Finds faults of the manifest that Microsoft's schemas let through and Excel then refuses, often without a word.
 *
 *     tsx scripts/check-manifest.ts manifest.xml [folder the icons are served from]
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

export interface ManifestExpectations {
  /** The beginning of every address of the add-in, e.g. `https://localhost:3000/`. */
  readonly baseUrl: string;
  /** The folder served at `baseUrl`. Its icons must exist and have their declared size. */
  readonly servedFrom: string;
}

const ICON_SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];
const LONGEST_RESID = 32;
const LONGEST = { ShortStrings: 125, LongStrings: 250, Urls: 2048, Images: 2048 } as const;
/** The languages of Office that see English, as those of the pane do (workbook/excel/language.ts). */
const ENGLISH_LOCALES = ['en-US', 'en-GB'];
/** Names of the language-neutral kind. */
const SAME_IN_EVERY_LANGUAGE = new Set(['Functions.Namespace']);

type ResourceKind = keyof typeof LONGEST;

interface Resource {
  readonly kind: ResourceKind;
  readonly id: string;
  readonly element: Element;
}

/** The faults in words; none when the manifest is sound. */
export function manifestFaults(xml: string, expectations: ManifestExpectations): string[] {
  const manifest = new DOMParser().parseFromString(xml, 'text/xml');
  const resources = resourcesOf(manifest);
  return [
    ...residFaults(manifest, resources),
    ...resources.flatMap(lengthFaults),
    ...resources.flatMap(localeFaults),
    ...topLevelLocaleFaults(manifest),
    ...defaultLocaleFaults(manifest),
    ...addressFaults(manifest, expectations.baseUrl),
    ...paneFaults(manifest),
    ...iconSetFaults(manifest),
    ...iconSizeFaults(manifest),
    ...iconFileFaults(manifest, expectations),
  ];
}

function residFaults(manifest: Document, resources: readonly Resource[]): string[] {
  const defined = new Map(resources.map((resource) => [resource.id, resource]));
  const used = new Set(attributeValues(manifest, 'resid'));
  const duplicates = resources.filter(({ id }, at) => resources.findIndex((other) => other.id === id) !== at);
  return [
    ...[...used].filter((id) => !defined.has(id)).map((id) => `resid ${id} is not defined`),
    ...[...defined.keys()].filter((id) => !used.has(id)).map((id) => `resource ${id} is not used`),
    ...duplicates.map(({ id }) => `resource ${id} is defined twice`),
    ...[...defined.keys()]
      .filter((id) => id.length > LONGEST_RESID)
      .map((id) => `resource ${id} has a name of more than ${LONGEST_RESID} characters`),
  ];
}

function lengthFaults({ kind, id, element }: Resource): string[] {
  return textsOf(element).flatMap((written) => {
    if (written === '') return [`${id} has an empty text`];
    if (written.length <= LONGEST[kind]) return [];
    return [`${id} has ${written.length} characters; ${kind} take ${LONGEST[kind]}`];
  });
}

function localeFaults({ kind, id, element }: Resource): string[] {
  if (SAME_IN_EVERY_LANGUAGE.has(id)) return [];
  const isMetadata = kind === 'Urls' && (element.getAttribute('DefaultValue') ?? '').endsWith('.json');
  if (isMetadata) return missingEnglish(element).map((locale) => `${id} has no ${locale} file`);
  const isText = kind === 'ShortStrings' || kind === 'LongStrings';
  return isText ? missingEnglish(element).map((locale) => `${id} has no ${locale} text`) : [];
}

const missingEnglish = (element: Element): readonly string[] => {
  const locales = overrideLocales(element);
  return ENGLISH_LOCALES.filter((locale) => !locales.includes(locale));
};

/** Excel reads the metadata of the default language from the default, and may not look at an override of it. */
function defaultLocaleFaults(manifest: Document): string[] {
  const locale = elements(manifest, 'DefaultLocale')[0]?.textContent ?? '';
  return [...elements(manifest, 'bt:Override'), ...elements(manifest, 'Override')]
    .filter((override) => override.getAttribute('Locale') === locale)
    .map(
      (override) => `${override.getAttribute('Value')} overrides the text of the default language, ${locale}`,
    );
}

const topLevelLocaleFaults = (manifest: Document): string[] =>
  ['DisplayName', 'Description'].flatMap((name) =>
    elements(manifest, name)
      .filter((element) => element.hasAttribute('DefaultValue'))
      .flatMap((element) => missingEnglish(element).map((locale) => `${name} has no ${locale} text`)),
  );

function addressFaults(manifest: Document, baseUrl: string): string[] {
  const addresses = [
    ...attributeValues(manifest, 'DefaultValue'),
    ...attributeValues(manifest, 'Value'),
  ].filter((value) => /^[a-z]+:\/\//i.test(value));
  return addresses.flatMap((address) => {
    if (!address.startsWith('https://')) return [`${address} is not an https address`];
    if (!address.startsWith(baseUrl)) return [`${address} is not under ${baseUrl}`];
    return [];
  });
}

/** The fault of a second ShowTaskpane: in a shared runtime it opens a second pane with a runtime of its own. */
function paneFaults(manifest: Document): string[] {
  const shown = elements(manifest, 'Action').filter(
    (action) => action.getAttribute('xsi:type') === 'ShowTaskpane',
  );
  return shown.length === 1 ? [] : [`${shown.length} actions show a pane; a shared runtime holds one`];
}

const iconSizeFaults = (manifest: Document): string[] =>
  elements(manifest, 'bt:Image')
    .filter((image) => image.hasAttribute('resid'))
    .map((image) => ({ size: image.getAttribute('size') ?? '', resid: image.getAttribute('resid') ?? '' }))
    .filter(({ size, resid }) => !resid.endsWith(`.${size}`))
    .map(({ size, resid }) => `the icon of ${size} pixels is ${resid}`);

const iconSetFaults = (manifest: Document): string[] =>
  elements(manifest, 'Icon').flatMap((icon) => {
    const sizes = elements(icon, 'bt:Image').map((image) => image.getAttribute('size'));
    const owner = (icon.parentNode as Element).getAttribute('id') ?? 'an icon';
    return ICON_SIZES.filter((size) => !sizes.includes(size)).map(
      (size) => `${owner} has no icon of ${size} pixels`,
    );
  });

function iconFileFaults(manifest: Document, { baseUrl, servedFrom }: ManifestExpectations): string[] {
  const images = [
    ...elements(manifest, 'bt:Image').filter((image) => image.hasAttribute('DefaultValue')),
    ...elements(manifest, 'IconUrl'),
    ...elements(manifest, 'HighResolutionIconUrl'),
  ];
  return images.flatMap((image) => {
    const address = image.getAttribute('DefaultValue') ?? '';
    const file = path.join(servedFrom, address.slice(baseUrl.length));
    if (!existsSync(file)) return [`${address} has no file ${file}`];
    const declared = Number(/-(\d+)\.png$/.exec(address)?.[1]);
    const { width, height } = pngSize(readFileSync(file));
    return width === declared && height === declared ? [] : [`${file} is ${width} × ${height} pixels`];
  });
}

/** The size of a PNG file: width and height have fixed places in its first chunk. */
const pngSize = (png: Buffer): { width: number; height: number } => ({
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
});

const resourcesOf = (manifest: Document): Resource[] =>
  (Object.keys(LONGEST) as ResourceKind[]).flatMap((kind) =>
    elements(manifest, `bt:${kind}`).flatMap((group) =>
      elements(group, '*')
        .filter((element) => element.hasAttribute('id'))
        .map((element) => ({ kind, id: element.getAttribute('id') ?? '', element })),
    ),
  );

const textsOf = (element: Element): string[] => [
  element.getAttribute('DefaultValue') ?? '',
  ...overrides(element).map((override) => override.getAttribute('Value') ?? ''),
];

const overrideLocales = (element: Element): (string | null)[] =>
  overrides(element).map((override) => override.getAttribute('Locale'));

const overrides = (element: Element): Element[] => [
  ...elements(element, 'bt:Override'),
  ...elements(element, 'Override'),
];

const attributeValues = (manifest: Document, name: string): string[] =>
  elements(manifest, '*')
    .filter((element) => element.hasAttribute(name))
    .map((element) => element.getAttribute(name) ?? '');

const elements = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagName(name),
];

function main([file = 'manifest.xml', servedFrom = path.dirname(file)]: readonly string[]): void {
  const xml = readFileSync(file, 'utf8');
  const baseUrl = /https:\/\/[^"]*\/(?=taskpane\.html)/.exec(xml)?.[0] ?? 'https://';
  const faults = manifestFaults(xml, { baseUrl, servedFrom });
  for (const fault of faults) console.error(`${file}: ${fault}`);
  if (faults.length > 0) process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
