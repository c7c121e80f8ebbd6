import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Call, CallInput, CallOutput, CallReply } from '../../domain/call'
import type { Work } from '../../localcloud/stats'

/**
 * The embedded cloud in a process of its own, as `npm run cloud` starts it: a cloud inside the measuring process would
 * share its thread with what measures it.
 */
export interface OutsideCloud {
  adminUrl: string
  /** Makes a call as this person, as the phone would. @throws Error with what was answered where it was refused */
  call<C extends Call>(openid: string, call: C, input: CallInput<C>): Promise<CallOutput<C>>
  /** Database work that `act` caused. */
  counted(act: () => Promise<unknown>): Promise<Work>
  close(): void
}

/** @param options further options of the command, such as `['--data', folder]` */
export async function startOutside(options: readonly string[] = []): Promise<OutsideCloud> {
  const command = ['--import', 'tsx', 'localcloud/cli.ts', '--port', '0', '--dev', ...options]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ready = await new Promise<{ port: number; adminUrl: string }>((resolve, reject) => {
    createInterface(child.stdout).once('line', (line) => resolve(JSON.parse(line)))
    child.once('exit', (code) => reject(new Error(`the cloud ended with ${code}`)))
  })
  const url = `http://127.0.0.1:${ready.port}`
  const tokens = new Map<string, string>()

  const post = async (path: string, body: unknown, token?: string): Promise<Response> =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    })
  const signIn = async (openid: string): Promise<string> => {
    const { token }: { token: string } = await (await post('/sign-in', { openid })).json()
    return token
  }
  return {
    adminUrl: ready.adminUrl,
    async call<C extends Call>(openid: string, call: C, input: CallInput<C>) {
      const token = tokens.get(openid) ?? (await signIn(openid))
      tokens.set(openid, token)
      const data = { call: call.name, input, language: 'zh-CN' }
      const answer: { result?: CallReply<CallOutput<C>> } = await (
        await post(`/call/${call.capability}`, { data }, token)
      ).json()
      if (!answer.result?.ok) throw new Error(`${call.name}: ${JSON.stringify(answer)}`)
      return answer.result.output
    },
    async counted(act) {
      await post('/stats/reset', {})
      await act()
      return (await fetch(`${url}/stats`)).json()
    },
    close: () => void child.kill('SIGTERM'),
  }
}
