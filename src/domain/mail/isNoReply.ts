/** Whether an address says that nobody reads what is sent there. */
export const isNoReply = (address: string): boolean =>
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|niet[-_.]?(?:be)?antwoorden|geen[-_.]?antwoord)/i.test(address)
