import { useAccount } from '../../src/cloud/account'
import { sender, startQueue, useQueue } from '../../src/cloud/queue'
import type { CheckInWrite } from '../../src/cloud/queue/queue'

// Outside a Taro build the platform has no events to tell of.
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: new Proxy({}, { get: () => () => undefined }) }))
// The network gives no answer while the test looks: whatever is written waits.
jest.mock('../../src/cloud/call', () => ({ callCloud: () => new Promise(() => undefined) }))

const write = (id: string): CheckInWrite => ({
  kind: 'checkIn',
  id,
  title: id,
  unit: '',
  milestone: false,
  input: {
    companyId: 'company-1',
    objectiveId: 'objective-1',
    keyResultId: `key-result-of-${id}`,
    checkInId: id,
    value: 1,
    confidence: 5,
    note: '',
    basedOn: null,
  },
})

const shown = () => useQueue.getState().items.map(({ id }) => id)

test('whoever comes back after somebody else finds their own writes, and writes on in the same queue', () => {
  startQueue()
  useAccount.setState({ id: 'anna' })
  const annas = sender()
  void annas.submit(write('by-anna'))
  useAccount.setState({ id: 'ben' })
  expect(shown()).toEqual([])
  void sender().submit(write('by-ben'))
  useAccount.setState({ id: 'anna' })
  expect(sender()).toBe(annas)
  expect(shown()).toEqual(['by-anna'])
  useAccount.setState({ id: null })
  expect(shown()).toEqual([])
  useAccount.setState({ id: 'ben' })
  expect(sender()).not.toBe(annas)
  expect(sender().waiting.items.map(({ id }) => id)).toEqual(['by-ben'])
})
