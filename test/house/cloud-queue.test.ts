import fc from 'fast-check'
import type { ObjectiveDraft } from '../../domain/okr/model'
import {
  add,
  type CheckInWrite,
  type DraftWrite,
  drop,
  emptyQueue,
  keepMine,
  lastQueuedFor,
  next,
  type Outcome,
  type Queue,
  sendAgain,
  settle,
} from '../../src/cloud/queue/queue'
import { readQueue } from '../../src/cloud/queue/stored'

const checkIn = (id: string, keyResultId: string, basedOn: string | null = null, value = 12): CheckInWrite => ({
  kind: 'checkIn',
  id,
  title: '新客户首次见效所需天数',
  unit: 'days',
  milestone: false,
  input: {
    companyId: 'company-1',
    objectiveId: 'objective-1',
    keyResultId,
    checkInId: id,
    value,
    confidence: 8,
    note: '导入引导上线',
    basedOn,
  },
})

const text = (title: string): ObjectiveDraft => ({
  title,
  why: '',
  level: 'person',
  cycleId: '2026-10-01.3',
  alignments: [],
  keyResults: [],
})

const draft = (id: string, version: number, title: string): DraftWrite => ({
  kind: 'draft',
  id,
  title,
  input: { companyId: 'company-1', objectiveId: id, version, draft: text(title) },
})

const queueOf = (...writes: (CheckInWrite | DraftWrite)[]): Queue =>
  writes.reduce((queue, write, index) => add(queue, write, index), emptyQueue)

const sent: Outcome = { result: 'sent' }
const refused: Outcome = { result: 'refused', failure: { code: 'tooLong', field: 'note', message: '太长了' } }
const trouble: Outcome = { result: 'trouble', failure: { code: 'busy', message: '正忙' } }
const conflicted = (checkInId: string | null): Outcome => ({
  result: 'conflicted',
  newer: { kind: 'checkIn', checkInId, value: 13, confidence: 7, byId: 'member-2', on: '2026-11-20' },
})
const ids = ({ items }: Queue) => items.map(({ id }) => id)
const statesOf = ({ items }: Queue) => items.map(({ standing }) => standing.state)

/** Sends the next write, with an end that the test chooses. */
function attempt(queue: Queue, outcome: Outcome): Queue {
  const write = next(queue)
  return write ? settle(queue, write, outcome) : queue
}

describe('what is added', () => {
  test('a double tap is one check-in', () => {
    expect(ids(queueOf(checkIn('a', 'kr-1'), checkIn('a', 'kr-1')))).toEqual(['a'])
  })

  test('two updates of one key result are two check-ins, sent in their order', () => {
    const queue = queueOf(checkIn('a', 'kr-1'), checkIn('b', 'kr-1', 'a'))
    expect(next(queue)?.id).toBe('a')
    expect(next(attempt(queue, sent))?.id).toBe('b')
  })

  test('of a draft only the newest text is sent', () => {
    const queue = queueOf(draft('d', 3, '让新客户'), draft('d', 3, '让新客户很快用出价值'))
    expect(queue.items).toHaveLength(1)
    expect(next(queue)?.input).toMatchObject({ version: 3, draft: { title: '让新客户很快用出价值' } })
  })
})

describe('a draft that is written on while it is being saved', () => {
  const first = queueOf(draft('d', 3, '让新客户'))
  const write = next(first)
  if (!write) throw new Error('nothing to send')
  const typedOn = add(first, draft('d', 3, '让新客户很快用出价值'), 1)
  const after = settle(typedOn, write, { result: 'sent', version: 4 })

  test('is saved again with the newer text, on the version it got meanwhile', () => {
    expect(next(after)?.input).toMatchObject({ version: 4, draft: { title: '让新客户很快用出价值' } })
  })

  test('is tried with the newer text where the older was refused', () => {
    expect(next(settle(typedOn, write, refused))?.input).toMatchObject({ draft: { title: '让新客户很快用出价值' } })
    expect(statesOf(settle(first, write, refused))).toEqual(['refused'])
  })

  test('keeps building on the newest version that the cloud told of', () => {
    const done = attempt(after, { result: 'sent', version: 5 })
    expect(done.items).toEqual([])
    expect(next(add(done, draft('d', 3, '再改'), 2))?.input).toMatchObject({ version: 5 })
  })
})

describe('what stands in the way', () => {
  const queue = queueOf(checkIn('a', 'kr-1'), checkIn('b', 'kr-1', 'a'), checkIn('c', 'kr-2'))

  test.each`
    end           | outcome                      | following
    ${'refused'}  | ${refused}                   | ${'c'}
    ${'conflict'} | ${conflicted('x')}           | ${'c'}
    ${'lost'}     | ${{ result: 'unreachable' }} | ${'a'}
  `(
    'after a $end the next to be sent is $following',
    ({ outcome, following }: { outcome: Outcome; following: string }) => {
      expect(next(attempt(queue, outcome))?.id).toBe(following)
    },
  )

  test('a lost answer changes nothing but that it is told', () => {
    const after = attempt(queue, { result: 'unreachable' })
    expect(ids(after)).toEqual(ids(queue))
    expect(after.items[0]?.standing).toEqual({ state: 'waiting', troubles: 0, held: true })
  })

  test('what the cloud has trouble with five times is shown to the person', () => {
    const often = [1, 2, 3, 4, 5].reduce((now) => attempt(now, trouble), queueOf(checkIn('a', 'kr-1')))
    expect(statesOf(often)).toEqual(['refused'])
  })
})

describe('a refused check-in', () => {
  const stuck = attempt(queueOf(checkIn('a', 'kr-1')), refused)

  test('keeps its text and the reason', () => {
    expect(stuck.items[0]).toMatchObject({
      input: { value: 12, note: '导入引导上线' },
      standing: { state: 'refused', failure: { field: 'note', message: '太长了' } },
    })
  })

  test('goes again in other words under its own id', () => {
    expect(next(sendAgain(stuck, 'a', { note: '短了' }))).toMatchObject({ id: 'a', input: { note: '短了', value: 12 } })
  })
})

describe('two people at once', () => {
  const stuck = attempt(queueOf(checkIn('a', 'kr-1', 'old'), checkIn('b', 'kr-1', 'a')), conflicted('theirs'))

  test('the second keeps their words on top of the newer check-in', () => {
    expect(next(keepMine(stuck, 'a'))).toMatchObject({ id: 'a', input: { value: 12, basedOn: 'theirs' } })
  })

  test('or gives them up, and what they wrote later builds on the newer one', () => {
    expect(next(drop(stuck, 'a'))).toMatchObject({ id: 'b', input: { basedOn: 'theirs' } })
  })

  test('nothing of it is sent before they choose', () => {
    expect(next(stuck)).toBeUndefined()
  })
})

test('undoing one that waits leaves the later ones on what it was based on', () => {
  const queue = drop(queueOf(checkIn('a', 'kr-1', 'old'), checkIn('b', 'kr-1', 'a')), 'a')
  expect(next(queue)).toMatchObject({ id: 'b', input: { basedOn: 'old' } })
})

test('a row shows the newest check-in that waits for it', () => {
  const queue = queueOf(checkIn('a', 'kr-1'), checkIn('c', 'kr-2'), checkIn('b', 'kr-1', 'a'))
  expect(lastQueuedFor(queue, 'kr-1')?.id).toBe('b')
  expect(lastQueuedFor(queue, 'kr-3')).toBeUndefined()
})

describe('read from storage', () => {
  const outcomes = fc.constantFrom<Outcome>(refused, conflicted('x'), conflicted(null), trouble, {
    result: 'unreachable',
  })

  test('a queue is what it was, whatever had become of its writes', () => {
    fc.assert(
      fc.property(fc.array(outcomes, { maxLength: 6 }), (ends) => {
        const start = queueOf(checkIn('a', 'kr-1'), draft('d', 1, '目标'), checkIn('b', 'kr-1', 'a'))
        const queue = ends.reduce(attempt, start)
        expect(readQueue(JSON.parse(JSON.stringify(queue)))).toEqual(queue)
      }),
    )
  })

  test.each([undefined, '', 'queue', 7, [], {}, { items: 'none' }, { items: [null, { id: 'a' }], versions: 3 }])(
    '%j is an empty one',
    (stored) => {
      expect(readQueue(stored).items).toEqual([])
    },
  )
})
