import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportView } from '../../src/contract/reports.ts'
import { mailboxesFrom } from '../../src/server/mail-intake/mailboxSettings.ts'
import { postgresStore, type PostgresStore } from '../../src/server/postgres/postgresStore.ts'
import { loadReports } from '../../src/api/reports/reportStream.ts'
import type { Report } from '../../src/domain/report/report.ts'
import { browser, setUp, signInAs, startTestServer, told, type TestServer } from '../support/server.ts'
import { dovecot, startDovecot, type Dovecot } from './support/dovecot.ts'
import { corpus, corpusMails, identityOf, takenRows, type TakenRow, until } from './support/takenMails.ts'

const lines = (text: string) => text.replaceAll('\n', '\r\n')
const arrivedAt = '2026-11-17T09:30:00.000Z'

describe.skipIf(dovecot.absent)(`mail comes in from dovecot${dovecot.why}`, () => {
  let post: Dovecot
  let server: TestServer
  let client: pg.Client
  let opened: PostgresStore
  let organisation: string
  const officer = () => someone
  let someone: ReturnType<typeof browser>

  beforeAll(async () => {
    post = await startDovecot()
    server = await startTestServer({ mailboxes: mailboxesFrom({ IMAP_URL: post.url }) })
    ;({ organisation } = await setUp(server))
    someone = browser(server.url)
    await signInAs(someone, 'sanne@waterveen.example')
    const { database } = server.config
    client = new pg.Client({ connectionString: database?.ownerUrl ?? '' })
    await client.connect()
    opened = await postgresStore({ url: database?.appUrl ?? '', clock: () => arrivedAt, fileSecret: 'unused here' })
  })
  afterAll(async () => {
    await opened.close()
    await client.end()
    await server.stop()
    await post.stop()
  })

  const rows = () => takenRows(client)
  const takenIn = async (count: number): Promise<readonly TakenRow[]> => {
    await until(async () => (await rows()).length >= count)
    return rows()
  }
  const reportsOf = (taken: readonly TakenRow[]): Promise<readonly Report[]> =>
    loadReports(
      opened.store.of(organisation),
      taken.map((row) => row.stream_id),
    )
  const report = async (row: TakenRow | undefined): Promise<ReportView> => {
    const { body } = await officer().send('GET', `/api/v1/reports/${row?.stream_id}`)
    return body as ReportView
  }

  it('makes a report of a message as soon as it arrives, and marks it only then', async () => {
    post.deliver(
      lines(
        'From: Bewoner <bewoner@voorbeeld.example>\nTo: datalek@waterveen.example\nSubject: Verkeerde brief\nMessage-ID: <1@voorbeeld.example>\n\nEr kwam een brief voor mijn buren.\n',
      ),
      arrivedAt,
    )
    const [row] = await takenIn(1)
    expect(await report(row)).toMatchObject({
      state: 'new',
      channel: 'mail',
      receivedAt: arrivedAt,
      description: 'Er kwam een brief voor mijn buren.',
      reporter: { name: 'Bewoner', email: 'bewoner@voorbeeld.example' },
      mail: { subject: 'Verkeerde brief', messageId: '<1@voorbeeld.example>' },
    })
    await until(async () =>
      (await post.marks()).every((marks) => marks.includes('$Dijkwacht') && marks.includes('\\Seen')),
    )
  })

  it('adds the answer to a question to its report, and opens that again', async () => {
    const [first] = await rows()
    const { reference } = await report(first)
    const question = { outcome: 'asked', question: 'Hebt u de brief nog?' }
    await officer().send('POST', `/api/v1/reports/${first?.stream_id}/outcomes`, question)
    post.deliver(
      lines(
        `From: bewoner@voorbeeld.example\nSubject: Antw: [${reference}] vraag\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\n\n<p>Ja, die <b>ligt</b> hier.</p><script>alert(1)</script><img src="https://voorbeeld.example/volg.gif">\n--x\nContent-Type: image/png; name=foto.png\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--x--\n`,
      ),
    )
    const taken = await takenIn(2)
    expect(taken[1]).toMatchObject({ became: 'reply', stream_id: first?.stream_id })
    const after = await report(first)
    expect(after.state).toBe('new')
    expect(after.conversation.at(-1)).toMatchObject({
      kind: 'answered',
      text: 'Ja, die ligt hier.',
      from: 'bewoner@voorbeeld.example',
    })
    expect(after.files.map(({ name, mediaType }) => [name, mediaType])).toContainEqual(['foto.png', 'image/png'])
  })

  it('goes on when the mail server was away, and loses nothing that arrived meanwhile', async () => {
    await post.end()
    post.deliver(lines('From: een@voorbeeld.example\nSubject: Tijdens de storing\n\nIk zag gegevens van anderen.\n'))
    const store = opened.store.of(organisation)
    await until(async () => (await store.mailboxStates())[0]?.fault === 'unreachable')
    await post.startAgain()
    const taken = await takenIn(3)
    expect((await report(taken[2])).mail?.subject).toBe('Tijdens de storing')
    await until(async () => (await store.mailboxStates())[0]?.fault === null)
  })

  describe.skipIf(corpus.absent)(`every message of the corpus${corpus.why}`, () => {
    const mails = corpus.absent ? [] : corpusMails()
    let taken: ReadonlyMap<string, TakenRow>
    let reports: ReadonlyMap<string, Report>

    beforeAll(async () => {
      const before = (await rows()).length
      for (const { content } of mails) post.deliver(content)
      const all = (await takenIn(before + mails.length)).slice(before)
      taken = new Map(all.map((row) => [row.identity, row]))
      reports = new Map((await reportsOf(all)).map((one) => [one.id, one]))
    })
    /** A part in UTF-16 whose last sign is cut in half: readers show that, or leave it out. */
    const unlike: ReadonlySet<string> = new Set(['known/stalwart-thirdparty-005.eml'])
    /** It names its parts wrongly: others find none of them, and we find them by what parts them. */
    const foundMore: ReadonlySet<string> = new Set(['known/python-msg-25.eml'])
    const became = (content: Buffer) => taken.get(identityOf(content))
    /** With the message itself; what is empty is told instead of kept. What lay in a wrapping counts as the wrapping. */
    const filesOf = (report: Report | undefined): number => {
      const leftOut = report?.mail?.leftOut ?? []
      const isUnpacked = leftOut.some(({ because }) => because === 'unpacked')
      return isUnpacked ? leftOut.length + 1 : (report?.files.length ?? 0) + leftOut.length
    }
    const reportFrom = (content: Buffer) => reports.get(became(content)?.stream_id ?? '')

    it('ends as one report, or as one visible message with a reason', async () => {
      expect(taken.size).toBe(mails.length)
      expect(new Set([...taken.values()].map((row) => row.stream_id)).size).toBe(mails.length)
      const unclear = mails.filter(({ content }) => {
        const report = reportFrom(content)
        return !report || (report.state === 'needsALook') !== (report.doubt !== null)
      })
      expect(unclear.map(({ file }) => file)).toEqual([])
      const { body } = await officer().send('GET', '/api/v1/reports?state=all&limit=1')
      const counts = { reports: 0, toLookAt: 0 }
      for (const { state } of reports.values()) counts[state === 'needsALook' ? 'toLookAt' : 'reports'] += 1
      expect(told(body, 'counts', 'matching')).toBe(mails.length + 2)
      expect(counts.toLookAt).toBe(told(body, 'counts', 'needsALook'))
      process.stdout.write(`${mails.length} messages: ${counts.reports} reports, ${counts.toLookAt} to look at\n`)
    })

    it('opens nothing when a programme or a list sent it', () => {
      const kinds = ['automatic-or-bulk', 'delivery-report', 'mailing-list', 'read-receipt']
      const automatic = mails.filter(({ peculiar }) => peculiar.some((kind) => kinds.includes(kind)))
      expect(automatic.length).toBeGreaterThan(25)
      expect(automatic.filter(({ content }) => reportFrom(content)?.state !== 'needsALook')).toEqual([])
    })

    it('tells who wrote, about what, and what came along', () => {
      const flat = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
      // A sign that other readers could not read may be read here.
      const asFound = (fact: string) =>
        new RegExp(
          fact
            .split('\ufffd')
            .map((part) => RegExp.escape(part))
            .join('.'),
          'u',
        )
      const wrong = mails.flatMap(({ file, content, facts }) => {
        const report = reportFrom(content)
        const faults = [
          facts.from?.address && report?.reporter?.email?.toLowerCase() !== facts.from.address.toLowerCase() && 'from',
          facts.from?.name && flat(report?.reporter?.name) !== flat(facts.from.name) && 'name',
          facts.subject && flat(report?.mail?.subject) !== flat(facts.subject) && 'subject',
          facts.messageId && report?.mail?.messageId !== facts.messageId && 'name of the message',
          typeof facts.attachmentCount === 'number' &&
            !foundMore.has(file) &&
            filesOf(report) !== facts.attachmentCount + 1 &&
            'files',
          facts.textSnippet &&
            !unlike.has(file) &&
            !asFound(flat(facts.textSnippet).slice(0, 60)).test(flat(report?.description)) &&
            'text',
        ].filter((fault) => typeof fault === 'string' && fault !== '')
        return faults.map((fault) => `${file}: ${fault}`)
      })
      expect(wrong).toEqual([])
    })

    it('takes the files out of winmail.dat and the words out of what was signed, and says what is encrypted', () => {
      const reportNamed = (name: string) => {
        const mail = mails.find(({ file }) => file.endsWith(name))
        return mail && reportFrom(mail.content)
      }
      expect(reportNamed('mimekit-rich-text.eml')?.files.map(({ name }) => name)).toContain(
        'kitten-playing-with-a-christmas-tree.jpg',
      )
      expect(reportNamed('kde-smime-opaque-sign.eml')).toMatchObject({
        doubt: null,
        description: 'A simple signed only test.',
      })
      const encrypted = mails.filter(({ file }) => /smime.*(?:encrypted|enc-sign)/.test(file))
      expect(encrypted.length).toBeGreaterThan(3)
      for (const { content } of encrypted) expect(reportFrom(content)).toMatchObject({ doubt: 'encrypted' })
    })

    it('keeps the message itself, to the byte', async () => {
      const some = mails.filter((_, at) => at % 60 === 7)
      for (const { content } of some) {
        const found = reportFrom(content)
        const answer = await fetch(`${server.url}/api/v1/reports/${found?.id}/files/${found?.mail?.originalFileId}`, {
          headers: { cookie: [...officer().cookies].map((pair) => pair.join('=')).join('; ') },
        })
        expect(answer.status).toBe(200)
        expect(identityOf(Buffer.from(await answer.arrayBuffer()))).toBe(identityOf(content))
      }
    })
  })
})
