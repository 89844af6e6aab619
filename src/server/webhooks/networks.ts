import { BlockList, isIP } from 'node:net'

/**
 * Addresses that are nobody's in public: of this machine, of private networks, of the services of a cloud, of examples, of
 * groups (IANA, special-purpose address registries).
 */
const special = `
  0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24
  192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
  2001::/23 2001:db8::/32 2002::/16 3fff::/20`
/** Of version 6 only this part is given out to the public. */
const globalSix = ['2000::/3']

export type Networks = { has(address: string): boolean }

/** @throws RangeError for what is no network such as `10.0.0.0/8` */
export function networksOf(list: readonly string[]): Networks {
  const all = new BlockList()
  for (const one of list) {
    const [address = '', length = ''] = one.split('/')
    const version = isIP(address)
    if (version === 0 || !/^\d{1,3}$/.test(length) || Number(length) > (version === 4 ? 32 : 128))
      throw new RangeError(`${one} is no network`)
    all.addSubnet(address, Number(length), version === 4 ? 'ipv4' : 'ipv6')
  }
  return { has: (address) => isIP(address) !== 0 && all.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6') }
}

const reserved = networksOf(special.trim().split(/\s+/))
const global = networksOf(globalSix)

/** Whether an address is one that anybody in the world could name. */
export const isPublic = (address: string): boolean =>
  !reserved.has(address) && (isIP(address) === 4 || (isIP(address) === 6 && global.has(address)))
