import fc from 'fast-check'
import { type CheckInWrite, emptyQueue, type Outcome, type Queue, type Write } from '../../src/cloud/queue/queue'
import { Sender } from '../../src/cloud/queue/sender'

/** What becomes of one request on its way. `crash` is the app's end after the cloud had it, before it was marked. */
type Fate = 'arrives' | 'requestLost' | 'answerLost' | 'crash'

const write = (id: string, keyResultId: string, basedOn: string | null): CheckInWrite => ({
  kind: 'checkIn',
  id,
  title: keyResultId,
  unit: '',
  milestone: false,
  input: {
    companyId: 'company-1',
    objectiveId: 'objective-1',
    keyResultId,
    checkInId: id,
    value: 1,
    confidence: 5,
    note: '',
    basedOn,
  },
})

/** The cloud's rules for check-ins: a repeat is none, and who builds on an older one is told the newer. */
class Cloud {
  readonly history = new Map<string, string[]>()

  record({ id, input }: CheckInWrite): Outcome {
    const told = this.history.get(input.keyResultId) ?? []
    if (told.includes(id)) return { result: 'sent' }
    const last = told.at(-1) ?? null
    if (last !== input.basedOn) {
      const newer = { kind: 'checkIn' as const, checkInId: last, value: 1, confidence: 5, byId: 'other', on: null }
      return { result: 'conflicted', newer }
    }
    this.history.set(input.keyResultId, [...told, id])
    return { result: 'sent' }
  }
}

/** A phone with storage that outlives its app, on a network whose fates the test deals. */
class Phone {
  stored: Queue = emptyQueue
  saves = 0
  readonly pauses: number[] = []
  private alarm: (() => void) | undefined
  sender: Sender<string>

  constructor(
    private readonly cloud: Cloud,
    private fates: Fate[] = [],
  ) {
    this.sender = this.start()
  }

  private start(): Sender<string> {
    return new Sender<string>({
      load: () => this.stored,
      save: (queue) => {
        this.saves += 1
        this.stored = JSON.parse(JSON.stringify(queue)) as Queue
      },
      send: (each) => this.send(each),
      now: () => 0,
      later: (milliseconds, then) => {
        this.pauses.push(milliseconds)
        this.alarm = then
      },
      changed: () => undefined,
      sent: () => undefined,
    })
  }

  private async send(each: Write): Promise<{ outcome: Outcome; answer?: string }> {
    const fate = this.fates.shift() ?? 'arrives'
    if (fate === 'requestLost' || each.kind !== 'checkIn') return { outcome: { result: 'unreachable' } }
    const outcome = this.cloud.record(each)
    if (fate === 'crash') {
      // The old app never hears of it; the new one begins with what was stored.
      queueMicrotask(() => {
        this.sender = this.start()
        this.sender.wake()
      })
      return new Promise(() => undefined)
    }
    return fate === 'answerLost' ? { outcome: { result: 'unreachable' } } : { outcome, answer: each.id }
  }

  /** The end of the pause that was asked for last. */
  ring(): void {
    const alarm = this.alarm
    this.alarm = undefined
    alarm?.()
  }

  /** Lets the network work from now on, until nothing moves any more. */
  async settle(): Promise<void> {
    this.fates = []
    for (let round = 0; round < 50; round += 1) {
      await new Promise((resolve) => setImmediate(resolve))
      this.ring()
      this.sender.wake()
    }
  }
}

const fates = fc.array(fc.constantFrom<Fate>('arrives', 'requestLost', 'answerLost', 'crash'), { maxLength: 12 })
const keyResults = fc.array(fc.constantFrom('kr-1', 'kr-2'), { minLength: 1, maxLength: 6 })

test('whatever happens between sending and marking, each check-in arrives once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(keyResults, fates, async (targets, dealt) => {
      const cloud = new Cloud()
      const phone = new Phone(cloud, [...dealt])
      const written = new Map<string, string[]>()
      for (const [index, keyResultId] of targets.entries()) {
        const before = written.get(keyResultId) ?? []
        const id = `check-in-${index}`
        void phone.sender.submit(write(id, keyResultId, before.at(-1) ?? null))
        written.set(keyResultId, [...before, id])
      }
      await phone.settle()
      expect(cloud.history).toEqual(written)
      expect(phone.stored.items).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('it is stored before it is sent', () => {
  const phone = new Phone(new Cloud(), ['requestLost'])
  void phone.sender.submit(write('a', 'kr-1', null))
  expect(phone.stored.items.map(({ id }) => id)).toEqual(['a'])
})

test.each`
  fate             | attempt
  ${'arrives'}     | ${'sent'}
  ${'requestLost'} | ${'waiting'}
  ${'answerLost'}  | ${'waiting'}
`(
  'the first attempt of one that $fate is told as $attempt',
  async ({ fate, attempt }: { fate: Fate; attempt: string }) => {
    const phone = new Phone(new Cloud(), [fate])
    await expect(phone.sender.submit(write('a', 'kr-1', null))).resolves.toBe(attempt)
  },
)

test('two taps on 保存 are told the same end of one check-in', async () => {
  const cloud = new Cloud()
  const phone = new Phone(cloud)
  const taps = [phone.sender.submit(write('a', 'kr-1', null)), phone.sender.submit(write('a', 'kr-1', null))]
  await expect(Promise.all(taps)).resolves.toEqual(['sent', 'sent'])
  expect(cloud.history.get('kr-1')).toEqual(['a'])
})

test('while the cloud cannot be reached, the pauses grow to two minutes', async () => {
  const phone = new Phone(
    new Cloud(),
    Array.from({ length: 60 }, () => 'requestLost' as const),
  )
  await phone.sender.submit(write('a', 'kr-1', null))
  for (let round = 0; round < 6; round += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    phone.ring()
  }
  expect(phone.pauses.slice(0, 6)).toEqual([3_000, 10_000, 30_000, 120_000, 120_000, 120_000])
})

describe('taking back', () => {
  test('one that waits takes it out', async () => {
    const phone = new Phone(new Cloud(), ['requestLost'])
    await phone.sender.submit(write('a', 'kr-1', null))
    await expect(phone.sender.drop('a')).resolves.toBe(true)
    expect(phone.stored.items).toEqual([])
  })

  test('one that is just being sent says that it has left', async () => {
    const phone = new Phone(new Cloud())
    const attempt = phone.sender.submit(write('a', 'kr-1', null))
    await expect(phone.sender.drop('a')).resolves.toBe(false)
    await expect(attempt).resolves.toBe('sent')
  })
})

test('somebody was first: the words stay, and go on top once the person says so', async () => {
  const cloud = new Cloud()
  cloud.history.set('kr-1', ['theirs'])
  const phone = new Phone(cloud)
  await expect(phone.sender.submit(write('mine', 'kr-1', null))).resolves.toBe('conflicted')
  await expect(phone.sender.keepMine('mine')).resolves.toBe('sent')
  expect(cloud.history.get('kr-1')).toEqual(['theirs', 'mine'])
})
