import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'
import { demoConfig } from './mocks/demoBuild.ts'
import { bundleBudget } from './tests/run/bundleBudget.ts'

const api = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:8080'

const productConfig: UserConfig = {
  plugins: [react(), bundleBudget()],
  build: {
    emptyOutDir: true,
    target: 'baseline-widely-available',
    sourcemap: false,
  },
  environments: {
    client: {
      build: {
        outDir: 'dist/screens',
        manifest: true,
        // What every screen needs in one file: many small ones compress worse and take more requests.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'frame', tags: ['$initial'] }] } } },
      },
    },
    // The pages for reporters, apart and small: their own styles and script, in the same folder.
    reporters: {
      consumer: 'client',
      build: {
        outDir: 'dist/screens',
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: '.vite/reporters.json',
        modulePreload: { polyfill: false },
        // The styles are used by what the server drew, which the builder does not see here: it must leave nothing out.
        rolldownOptions: { input: 'src/app/report-form/drawn/reportPages.ts', treeshake: false },
      },
    },
    // The same screens, for the server to draw pages with; nothing of them is looked up in node_modules at run time.
    ssr: {
      build: {
        outDir: 'dist/pages',
        target: 'esnext',
        copyPublicDir: false,
        rolldownOptions: {
          input: ['src/app/drawPage.tsx', 'src/app/report-form/drawn/drawReportPage.tsx'],
        },
      },
      resolve: { noExternal: true },
    },
  },
  builder: {
    async buildApp(builder) {
      const { client, reporters, ssr } = builder.environments
      for (const environment of [client, reporters, ssr]) if (environment) await builder.build(environment)
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: api, changeOrigin: false } },
  },
}

export default defineConfig(({ mode }) => (mode === 'demo' ? demoConfig : productConfig))
