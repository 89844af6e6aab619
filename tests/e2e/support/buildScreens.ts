import { buildWhenStale } from '../../../src/server/launch/build.ts'

/** Once per run: what the browser gets is what the code says now. */
export default function buildScreens(): void {
  buildWhenStale()
}
