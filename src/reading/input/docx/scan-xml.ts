/** Receives the parts of an XML document in order. Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: string, prefix: string): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Walks through XML without building a tree: linear, no entities but the five and numeric ones, document types ignored,
 * so nothing can expand. Broken mark-up is passed over.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) break;
    if (open > at) handler.text(xml.slice(at, open));
    at = tagAt(xml, open, handler);
  }
}

function tagAt(xml: string, open: number, handler: XmlHandler): number {
  const next = xml.charCodeAt(open + 1);
  if (next === 33 /* ! */) {
    if (xml.startsWith('<!--', open)) return after(xml, '-->', open + 4);
    if (!xml.startsWith('<![CDATA[', open)) return after(xml, '>', open);
    const end = after(xml, ']]>', open);
    handler.text(xml.slice(open + 9, Math.max(open + 9, end - 3)).replaceAll('&', '&amp;'));
    return end;
  }
  if (next === 63 /* ? */) return after(xml, '?>', open);
  const end = after(xml, '>', open);
  if (next === 47 /* / */) {
    handler.close(split(xml.slice(open + 2, end - 1).trim()).name);
    return end;
  }
  const empty = xml.charCodeAt(end - 2) === 47;
  const body = xml.slice(open + 1, empty ? end - 2 : end - 1);
  const blank = body.search(/\s/);
  const { prefix, name } = split(blank < 0 ? body : body.slice(0, blank));
  handler.open(name, blank < 0 ? '' : body.slice(blank), prefix);
  if (empty) handler.close(name);
  return end;
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? xml.length : found + mark.length;
}

function split(tag: string): { prefix: string; name: string } {
  const colon = tag.indexOf(':');
  return colon < 0 ? { prefix: '', name: tag } : { prefix: tag.slice(0, colon), name: tag.slice(colon + 1) };
}

const patterns = new Map<string, RegExp>();

/** Value of an attribute by its name without prefix; null when it is not there. */
export function attribute(attributes: string, name: string): string | null {
  let pattern = patterns.get(name);
  if (pattern === undefined) patterns.set(name, (pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  const found = pattern.exec(attributes);
  return found === null ? null : decodeEntities(found[1] ?? found[2] ?? '');
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|quot|apos|amp));/gi,
    (whole, decimal?: string, hex?: string, named?: string) => {
      if (named !== undefined) return NAMED[named.toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
