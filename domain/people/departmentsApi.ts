import * as v from 'valibot'
import { defineCall } from '../call'
import { idSchema, versionSchema } from '../text'
import type { DepartmentView, PersonView } from './api'
import { companyCall } from './companyCall'
import { departmentNameSchema, ownedChoices } from './model'
import type { TreeChange } from './tree'

/** A change of the tree that is not carried through yet. */
export type TreeChangeView = Pick<TreeChange, 'kind' | 'departmentId'>

/** One department for who keeps the tree. */
export interface DepartmentPage {
  department: DepartmentView & { version: number }
  head: PersonView | null
  /** People of today who belong to it, and those with everybody below it. */
  people: number
  peopleBelow: number
  change: TreeChangeView | null
}

/** Whether a change is carried through; where it is not, `continueTreeChange` goes on. */
export interface Carried {
  version: number
  settled: boolean
}

const departmentId = idSchema

const based = { departmentId, version: versionSchema }

export const departmentsApi = {
  /** A department with its head, how many belong to it, and what is under way. */
  department: defineCall<DepartmentPage>()(companyCall('department', false, { departmentId })),
  /** A new department below another, or beside the roots. Repeating it with the same id changes nothing. */
  addDepartment: defineCall<{ version: number }>()(
    companyCall('addDepartment', true, {
      departmentId,
      parentId: v.nullable(idSchema),
      name: departmentNameSchema,
    }),
  ),
  renameDepartment: defineCall<{ version: number }>()(
    companyCall('renameDepartment', true, { ...based, name: departmentNameSchema }),
  ),
  /** Changes places with the one before or after it, below the same department. */
  orderDepartment: defineCall<{ version: number }>()(
    companyCall('orderDepartment', true, { ...based, step: v.picklist(['up', 'down'], 'notAllowedValue') }),
  ),
  /** Names who leads it and stands in for missing managers, or nobody. */
  nameHead: defineCall<Carried>()(companyCall('nameHead', true, { ...based, headId: v.nullable(idSchema) })),
  /** Moves it with everything below it. Running objectives follow, or stay where they were written. */
  moveDepartment: defineCall<Carried>()(
    companyCall('moveDepartment', true, {
      ...based,
      parentId: v.nullable(idSchema),
      owned: v.picklist(ownedChoices, 'notAllowedValue'),
    }),
  ),
  /** Makes it part of another: people, objectives and departments below go there, and it is gone. */
  mergeDepartment: defineCall<Carried>()(companyCall('mergeDepartment', true, { ...based, intoId: idSchema })),
  /** Takes away one that nobody belongs to; what it once was stays with the one above. */
  removeDepartment: defineCall<Carried>()(companyCall('removeDepartment', true, based)),
  /** Carries on with a change that takes long, or was cut off. */
  continueTreeChange: defineCall<{ settled: boolean }>()(companyCall('continueTreeChange', true, {})),
} as const
