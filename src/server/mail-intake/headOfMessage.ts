/** What stands above a message within a message; empty where it is not known. */
export type MessageHead = {
  readonly from: string
  readonly subject: string
  readonly sent: string
  readonly to: string
  readonly cc: string
}

/** Who wrote to whom, when and about what, as text above what they wrote; without what is not known. */
export const headOfMessage = ({ from, subject, sent, to, cc }: MessageHead): string =>
  [
    ['From:   ', from],
    ['Subject:', subject],
    ['Date:   ', sent],
    ['To:     ', to],
    ['Cc:     ', cc],
  ]
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label} ${value}`)
    .join('\n')

/** An address as a letter head shows it; a name of several words in quotation marks, as mail writes it. */
export function addressInHead(name: string, address: string): string {
  if (name === '' || name === address) return address
  const shown = /\s/.test(name) ? `"${name}"` : name
  return address === '' ? name : `${shown} <${address}>`
}
