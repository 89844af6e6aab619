import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Whoever reads the local clock by accident is found out: nobody here lives in this zone.
process.env['TZ'] = 'Pacific/Chatham'

const quiet = './tests/support/failOnStrayConsole.ts'

/** Runs once per project that asks for it: one throw-away PostgreSQL for all its files. */
const withPostgres = { globalSetup: ['./tests/support/postgresSetup.ts'] }

const buildScreens = './tests/e2e/support/buildScreens.ts'

/** A whole server also draws pages from what was built. */
const withServer = { globalSetup: [...withPostgres.globalSetup, buildScreens] }

/** Whoever is set up in the same way starts from what the first one found. */
const withHouses = { globalSetup: [buildScreens, './tests/e2e/support/keepModels.ts'] }

/** Files share a process: starting one and loading its libraries for each takes longer than most of them. */
const together = { isolate: false }

const inBrowser = { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false }

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          ...together,
          include: ['src/{domain,contract}/**/*.test.ts', 'tests/*.test.ts'],
          setupFiles: [quiet],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'api',
          ...together,
          include: ['{src/api,mocks}/**/*.test.ts'],
          setupFiles: [quiet],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screens',
          ...together,
          include: ['{src/app,mocks}/**/*.test.tsx', 'src/app/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles: [quiet, './tests/support/unmountScreens.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'store',
          ...together,
          include: ['src/server/postgres/**/*.test.ts', 'tests/store/**/*.test.ts'],
          exclude: ['src/server/postgres/cluster/**'],
          setupFiles: [quiet],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          ...withPostgres,
        },
      },
      {
        test: {
          name: 'server',
          ...together,
          include: ['src/server/**/*.test.ts'],
          exclude: ['src/server/postgres/!(cluster)/**', 'src/server/postgres/*.test.ts'],
          setupFiles: [quiet],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          ...withServer,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/*.test.ts'],
          ...withHouses,
          ...together,
          ...inBrowser,
        },
      },
      {
        // Apart from the others, so that both run at the same time; only these need the demo, which they build.
        test: {
          name: 'journeys',
          include: ['tests/e2e/journeys/*.test.ts'],
          ...withHouses,
          ...together,
          ...inBrowser,
        },
      },
      {
        test: {
          name: 'corpora',
          ...together,
          include: ['tests/corpora/**/*.test.ts'],
          ...inBrowser,
          testTimeout: 300_000,
          ...withServer,
        },
      },
      {
        test: {
          name: 'channels',
          ...together,
          include: ['tests/channels/**/*.test.ts'],
          setupFiles: [quiet],
          ...inBrowser,
          ...withServer,
        },
      },
    ],
  },
})
