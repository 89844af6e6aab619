import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createLine, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublic, networksOf } from './networks.ts'
import { postAbroad, reachOf } from './postAbroad.ts'

const heard: { readonly path: string; readonly body: string; readonly type: string }[] = []
let server: Server
let port: number

beforeAll(async () => {
  server = createServer((incoming, answer) => {
    let body = ''
    incoming.setEncoding('utf8').on('data', (piece: string) => (body += piece))
    incoming.on('end', () => {
      heard.push({ path: incoming.url ?? '', body, type: incoming.headers['content-type'] ?? '' })
      answer.writeHead(incoming.url === '/moved' ? 302 : 202, { location: '/elsewhere' }).end('x'.repeat(100_000))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const message = (url: string) => ({ url, headers: { 'content-type': 'application/json' }, body: '{"één":1}' })
const toLoopback = postAbroad(['127.0.0.0/8', '::1/128'])

describe('a message to another system', () => {
  it('arrives as it is, and answers the status', async () => {
    expect(await toLoopback(message(`http://127.0.0.1:${port}/hook`))).toEqual({ status: 202 })
    expect(heard).toContainEqual({ path: '/hook', body: '{"één":1}', type: 'application/json' })
  })

  it('is not carried on to another address', async () => {
    expect(await toLoopback(message(`http://127.0.0.1:${port}/moved`))).toEqual({ status: 302 })
    expect(heard.map(({ path }) => path)).not.toContain('/elsewhere')
  })

  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'https://localhost:PORT/',
    'http://[::1]:PORT/',
    'http://0x7f.1:PORT/',
    'http://2130706433:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://[64:ff9b::7f00:1]/',
  ])('does not reach %s, which nobody opened', async (url) => {
    const before = heard.length
    expect(await postAbroad([])(message(url.replace('PORT', String(port))))).toEqual({ problem: 'forbiddenAddress' })
    expect(heard).toHaveLength(before)
  })

  it.each([
    ['https://zaaksysteem.voorbeeld.nl/', true, true],
    ['http://zaaksysteem.voorbeeld.nl/', false, true],
    ['http://10.1.2.3/', false, true],
    ['https://10.1.2.3/', false, true],
    ['https://192.168.1.1/', false, false],
    ['https://localhost/', false, false],
    ['https://[::1]:9000/', false, false],
  ])('can reach %s without own networks (%s) and with one (%s), as far as it says itself', (url, without, within) => {
    expect([reachOf([])(url), reachOf(['10.0.0.0/8'])(url)]).toEqual([without, within])
  })

  it('says that nobody answers, and that an answer is not secure', async () => {
    const lines: Socket[] = []
    const line = createLine((socket) => {
      lines.push(socket)
      socket.on('error', () => undefined)
      socket.write('no TLS here\r\n\r\n')
    })
    await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
    const { port: other } = line.address() as AddressInfo
    expect(await toLoopback(message(`https://127.0.0.1:${other}/`))).toEqual({ problem: 'notSecure' })
    for (const socket of lines) socket.destroy()
    await new Promise((resolve) => line.close(resolve))
    expect(await toLoopback(message(`http://127.0.0.1:${other}/`))).toEqual({ problem: 'unreachable' })
  })
})

describe('networks', () => {
  it('tell what is public from what is not', () => {
    const addresses = ['93.184.215.14', '2606:2800:21f::1', '172.31.0.1', '2002:7f00:1::', '::', 'localhost', '']
    expect(addresses.filter(isPublic)).toEqual(['93.184.215.14', '2606:2800:21f::1'])
  })

  it.each(['10.0.0.0', '10.0.0.0/33', 'intern/8', '::1/129'])('do not include %j, which is none', (text) => {
    expect(() => networksOf([text])).toThrow(RangeError)
  })
})
