import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'
import { demoConfig } from './mocks/demoBuild.ts'
import { bundleBudget } from './tests/run/bundleBudget.ts'
import { shortNames } from './tests/run/shortNames.ts'

const api = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:8080'

// Many small files compress worse and take more requests, so what every screen needs goes together, and what lists share.
const chunks = [
  { name: 'frame', tags: ['$initial' as const], test: /^(?!.*\/begin\.ts$)/, priority: 2 },
  {
    name: 'lists',
    test: /src\/app\/(ui\/(?:\w+\/)?(DataTable|TabLinks|Tokens|Moment|Tag|EmptyState|DayField|readLocal|useFirstScreen|ToolDisclosure|ToolRow)\.tsx?|worklist\/(useAssign|address|DeadlineCell)|case\/caseQueries|client\/orKept|text\/domain)|useSuspenseInfiniteQuery/,
    priority: 1,
  },
]

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
        // One file with all styles, which the browser finds at once and keeps: a dozen small ones hold up the first paint.
        cssCodeSplit: false,
        // Every browser of the target knows how to preload a module.
        modulePreload: { polyfill: false },
        rolldownOptions: { input: ['index.html', 'src/app/begin.ts'], output: { codeSplitting: { groups: chunks } } },
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

// While somebody works on the screens, a class has the name that stands in the source.
const built: UserConfig = { css: { modules: { generateScopedName: shortNames() } } }

export default defineConfig(({ mode, command }) =>
  mode === 'demo' ? demoConfig : command === 'build' ? { ...productConfig, ...built } : productConfig,
)
