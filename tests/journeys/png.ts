import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture as its pixels: red, green and blue of each, row by row, from 0 to 255. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The colour type of a file whose pixels are places in a palette. */
const INDEXED = 3;
/** How many bytes a pixel has, by the colour type of the file: true colour, places in a palette, colour with opacity. */
const BYTES: Readonly<Record<number, number>> = { 2: 3, [INDEXED]: 1, 6: 4 };

/** Reads a PNG of the kind that browsers and `writePng` write: eight bits a value, not interlaced. Opacity is left out. */
export function readPng(file: Buffer): Pixels {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG.');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const bytes = BYTES[file[25] ?? -1];
  if (file[24] !== 8 || bytes === undefined || file[28] !== 0)
    throw new Error('This PNG was written by another program, in a way that is not read here.');
  const rows = unfiltered(inflateSync(chunksOf(file, 'IDAT')), width * bytes, height, bytes);
  const palette = bytes === 1 ? chunksOf(file, 'PLTE') : null;
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = palette ? (rows[pixel] ?? 0) * 3 : pixel * bytes;
    rgb.set((palette ?? rows).subarray(at, at + 3), pixel * 3);
  }
  return { width, height, rgb };
}

/** What the chunks of a name hold, one after the other. */
function chunksOf(file: Buffer, name: string): Buffer {
  const found: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === name)
      found.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  return Buffer.concat(found);
}

/** Rows as they were before a PNG filtered them: the first byte of each row names the filter. */
function unfiltered(data: Buffer, length: number, height: number, bytes: number): Uint8Array {
  const rows = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (length + 1)] ?? 0;
    for (let x = 0; x < length; x++) {
      const at = y * length + x;
      const left = x < bytes ? 0 : (rows[at - bytes] ?? 0);
      const up = y === 0 ? 0 : (rows[at - length] ?? 0);
      const corner = x < bytes || y === 0 ? 0 : (rows[at - length - bytes] ?? 0);
      rows[at] = (data[y * (length + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return rows;
}

/** What a filter expects of a byte, from its neighbours; the file holds the difference from it. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Writes a PNG of the same pixels, with a palette where 256 colours are enough. */
export function writePng({ width, height, rgb }: Pixels): Buffer {
  const places = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3)
    if (!places.has(colourAt(rgb, at))) places.set(colourAt(rgb, at), places.size);
  const indexed = places.size <= 256;
  const bytes = indexed ? 1 : 3;
  // Rows are not filtered: flat colours and letters that recur are packed smaller without.
  const rows = Buffer.alloc(height * (width * bytes + 1));
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * bytes + Math.floor(pixel / width) + 1;
    if (indexed) rows[at] = places.get(colourAt(rgb, pixel * 3)) ?? 0;
    else rows.set(rgb.subarray(pixel * 3, pixel * 3 + 3), at);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, indexed ? INDEXED : 2, 0, 0, 0], 8);
  const palette = [...places.keys()].flatMap(channelsOf);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    ...(indexed ? [chunk('PLTE', Buffer.from(palette))] : []),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colour of the pixel whose red is at a place, as one number. */
export const colourAt = (rgb: Uint8Array, at: number): number =>
  ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);

/** Red, green and blue of a colour. */
export const channelsOf = (colour: number): number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
