/** `npm run docs:permissions`: writes the table of who may do what, as people read it. */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { permissionsDocument, permissionsPath } from './permissions/document'

writeFileSync(join(resolve(__dirname, '..'), permissionsPath), permissionsDocument())
