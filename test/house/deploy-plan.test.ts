import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { templates } from '../../config/templates'
import { collections } from '../../config/database'
import peopleConfig from '../../cloudfunctions/people/config.json'
import reminderConfig from '../../cloudfunctions/reminder/config.json'
import { describeStep, planDeployment, type Step } from '../../scripts/deploy/plan'

const target = { environment: 'prod-1a2b3c', appId: 'wx0123456789abcdef', version: '1.0.0' }
const variables = Object.values(templates).map(({ variable }) => variable)

const before = { ...process.env }
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-plan-'))
  for (const [name, config] of Object.entries({ people: {}, reminder: reminderConfig })) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'index.js'), '')
    writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config))
  }
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  process.env = { ...before }
})

function functionsStep(): Extract<Step, { kind: 'functions' }> {
  const step = planDeployment(target, folder).find(({ kind }) => kind === 'functions')
  if (step?.kind !== 'functions') throw new Error('no functions are deployed')
  return step
}

test('the function that sends messages names every template’s variable', () => {
  expect(Object.keys(reminderConfig.envVariables).sort()).toEqual([...variables].sort())
})

test('functions may use the interfaces of WeChat that they call', () => {
  expect(peopleConfig.permissions.openapi.sort()).toEqual(['security.msgSecCheck', 'wxacode.getUnlimited'])
})

test('templates reach the reminders as the deployer names them, and no other function', () => {
  for (const name of variables) process.env[name] = `id of ${name}`
  const { functions, unset } = functionsStep()
  const declared = Object.fromEntries(functions.map(({ name, envVariables }) => [name, envVariables]))
  expect(declared).toEqual({
    people: undefined,
    reminder: Object.fromEntries(variables.map((name) => [name, `id of ${name}`])),
  })
  expect(unset).toEqual([])
})

test('a template that is not named is left out, never sent as the embedded cloud’s, and the plan says so', () => {
  const [first = '', ...others] = variables
  process.env[first] = 'id'
  const step = functionsStep()
  expect(step.functions.find(({ name }) => name === 'reminder')?.envVariables).toEqual({ [first]: 'id' })
  expect(step.unset).toEqual(others)
  expect(describeStep(step)).toContain(`without ${others.join(', ')}`)
  expect(JSON.stringify(step)).not.toContain('embedded-template')
})

test('data comes before functions, so that no function runs without its indexes', () => {
  const kinds = planDeployment(target, folder).map(({ kind }) => kind)
  expect([...kinds].sort((one, other) => order.indexOf(one) - order.indexOf(other))).toEqual(kinds)
  expect(kinds.filter((kind) => kind === 'collection')).toHaveLength(collections.length)
})
const order: Step['kind'][] = ['collection', 'index', 'functions', 'upload']

test('an empty folder is no deployment', () => {
  rmSync(join(folder, 'people'), { recursive: true })
  rmSync(join(folder, 'reminder'), { recursive: true })
  expect(() => planDeployment(target, folder)).toThrow('build:functions')
})
