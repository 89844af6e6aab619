import { spawn } from 'node:child_process'

/** The server restarts when its code changes; Vite serves the screens and passes `/api` on to it. */
const commands = [
  [process.execPath, '--watch', 'src/server/main.ts'],
  ['vite', '--clearScreen', 'false'],
] as const

const children = commands.map(([file, ...args]) => spawn(file, args, { stdio: 'inherit' }))

const stopAll = () => {
  for (const child of children) child.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopAll)
for (const child of children) {
  child.on('exit', (code) => {
    if (code) process.exitCode = code
    stopAll()
  })
}
