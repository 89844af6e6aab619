import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import type { Plugin, UserConfig } from 'vite'

/** The demo begins with its own entry; everything after that is the product as it is. */
const demoEntry: Plugin = {
  name: 'dijkwacht:demo-entry',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('/src/app/main.tsx', '/mocks/demo.tsx'),
  },
}

/** How the demo is served and built: a folder of files for any static host, also under a sub-path. */
export const demoConfig: UserConfig = {
  base: './',
  plugins: [react(), msw({ mode: 'worker-only' }), demoEntry],
  worker: { format: 'es' },
  build: { outDir: 'dist-demo', emptyOutDir: true, target: 'baseline-widely-available' },
  server: { host: '127.0.0.1', port: 8081 },
}
