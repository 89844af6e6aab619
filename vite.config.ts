import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'
import { demoConfig } from './mocks/demoBuild.ts'
import { bundleBudget } from './tests/run/bundleBudget.ts'

const api = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:8080'

const productConfig: UserConfig = {
  plugins: [react(), bundleBudget()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    sourcemap: false,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: api, changeOrigin: false } },
  },
}

export default defineConfig(({ mode }) => (mode === 'demo' ? demoConfig : productConfig))
