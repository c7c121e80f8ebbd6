/**
 * Notes an unexpected error for the operator: the call, the kind of error and where it happened. Its message is left
 * out, since it may repeat what a person wrote.
 */
export function logUnexpected(call: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error
  const code: unknown = Object(error).errCode ?? Object(error).code
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  const line = { level: 'error', call, name, code, at: frames.slice(0, 6).map((frame) => frame.trim()) }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
