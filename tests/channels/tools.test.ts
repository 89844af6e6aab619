import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findTool, needs, tool } from '../tools/findTool.ts'

describe('the programs that give a second opinion', () => {
  let folder = ''
  const install = (name: string, script: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dijkwacht-tools-'))
    vi.stubEnv('PATH', folder)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  it('are found by their absolute path, and say which they are wherever they write it', () => {
    install('pdfinfo', 'echo "pdfinfo version 22.12.0" >&2')
    expect(findTool('pdfinfo')).toEqual({ path: join(folder, 'pdfinfo'), version: '22.12.0' })
    expect(needs('pdfinfo')).toEqual({ absent: false, why: '' })
  })

  it('count as absent when they are there and do not start, and then the name of a test tells what to install', () => {
    install('pdftotext', 'exit 127')
    expect(findTool('pdftotext')).toBeNull()
    const { absent, why } = needs('pdftotext')
    expect(absent).toBe(true)
    expect(why).toContain('apt install poppler-utils')
    expect(() => tool('pdftotext')).toThrow('There is no pdftotext here')
  })
})
