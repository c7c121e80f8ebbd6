import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { permissions } from '../../domain/people/permissions'
import { permissionsDocument, permissionsPath } from '../../scripts/permissions/document'
import { root } from './sources'

test('the document shows the table as it is', () => {
  expect(readFileSync(join(root, permissionsPath), 'utf8')).toBe(permissionsDocument())
})

test('every line of the table is in it once', () => {
  const named = [...permissionsDocument().matchAll(/^\| `(\w+)` \|/gm)].map(([, action]) => action)
  expect(named).toEqual(Object.keys(permissions))
})
