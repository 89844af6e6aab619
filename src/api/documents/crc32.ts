const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

/**
 * The checksum by which zip files are checked (ISO 3309, reflected polynomial edb88320).
 * @param before the checksum of what came before, 0 at the beginning
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let rest = ~before
  // Counted, for this is done for every byte that leaves.
  for (let at = 0; at < bytes.length; at += 1) rest = (table[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (rest >>> 8)
  return ~rest >>> 0
}
