import { settledSteps, setUpSteps, type SoFar } from '@domain/people/setUp'

const founded: SoFar = {
  saysWhy: false,
  sponsors: 0,
  champions: 0,
  members: 1,
  hasRoster: false,
  hasObjective: false,
}

test('a company that has just been founded has everything before it', () => {
  expect(settledSteps(founded)).toEqual([])
})

test.each`
  what                               | soFar                     | step
  ${'a sponsor has said why'}        | ${{ saysWhy: true }}      | ${'why'}
  ${'a sponsor is named'}            | ${{ sponsors: 1 }}        | ${'sponsor'}
  ${'somebody came besides'}         | ${{ members: 2 }}         | ${'people'}
  ${'a roster waits for its people'} | ${{ hasRoster: true }}    | ${'people'}
  ${'a champion is named'}           | ${{ champions: 1 }}       | ${'champions'}
  ${'the first objective is out'}    | ${{ hasObjective: true }} | ${'cycle'}
`('once $what, the step $step is done, and no other', ({ soFar, step }) => {
  expect(settledSteps({ ...founded, ...soFar })).toEqual([step])
})

test('the list keeps its order whatever is done first', () => {
  const all: SoFar = { saysWhy: true, sponsors: 1, champions: 2, members: 2, hasRoster: true, hasObjective: true }
  expect(settledSteps(all)).toEqual(setUpSteps)
})
