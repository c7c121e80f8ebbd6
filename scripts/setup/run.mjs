import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/**
 * Runs a program in the repository's folder and keeps its output to itself unless it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, shown?: boolean }} [options] `shown` lets the output through as it comes
 * @returns {Promise<{ ok: boolean, output: string }>} `output` is empty when it was shown
 */
export function run(command, args, { env = {}, shown = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: shown ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    })
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    const finish = (ok, more = '') => done({ ok, output: Buffer.concat(chunks).toString('utf8') + more })
    child.on('error', (error) => finish(false, `${command}: ${error.message}\n`))
    child.on('close', (code) => finish(code === 0))
  })
}

/** The npm that belongs to this Node, whatever the platform calls it. */
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
