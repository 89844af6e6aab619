import { demoHost } from './demoHost.ts'

const letIn = demoHost()

addEventListener('connect', (event) => {
  const port = event instanceof MessageEvent ? event.ports[0] : undefined
  if (port) void letIn.then((open) => open(port))
})
