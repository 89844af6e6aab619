/** What we write to colleagues. */
export const notices = ['deadlineAlert', 'digest', 'exportAnnounced', 'webhookDisabled'] as const
export type Notice = (typeof notices)[number]

/** Whether the data of a job name a notice that we know. */
export const isNotice = (message: unknown): message is Notice => notices.some((notice) => notice === message)
