import { parentPort } from 'node:worker_threads'
import { readMessage } from './readMessage.ts'

// Messages come from anybody: they are read apart, where one that takes all memory or all time takes nobody else's.
parentPort?.on('message', (message: Uint8Array<ArrayBuffer>) => {
  readMessage(message).then(
    (read) => parentPort?.postMessage(read, []),
    () => parentPort?.postMessage(null, []),
  )
})
