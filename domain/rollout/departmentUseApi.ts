import * as v from 'valibot'
import { defineCall } from '../call'
import type { Page } from '../people/api'
import type { Department } from '../people/model'
import { idSchema, textSchema, versionSchema } from '../text'
import { mostChanges, type SaidOfDepartment } from './departmentUse'

/** A department as it is said to use OKRs and KPIs; the version counts changes of that. */
export type DepartmentUseView = SaidOfDepartment & Pick<Department, 'name' | 'path' | 'order'> & { version: number }

const changeSchema = v.strictObject({
  departmentId: idSchema,
  version: versionSchema,
  okrs: v.nullable(v.picklist(['yes', 'later', 'no'], 'notAllowedValue')),
  kpis: v.nullable(v.picklist(['pay', 'steering', 'none'], 'notAllowedValue')),
})

export const departmentUseApi = {
  /** The company's tree in its own order with what each department uses, two hundred a page. */
  departmentUse: defineCall<Page<DepartmentUseView>>()({
    capability: 'rollout',
    name: 'departmentUse',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId: idSchema, after: v.nullable(textSchema(120, 1)) }),
  }),
  /** Says of departments what they use, all or none of them. The same again changes nothing. */
  setDepartmentUse: defineCall<{ versions: { departmentId: string; version: number }[] }>()({
    capability: 'rollout',
    name: 'setDepartmentUse',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      companyId: idSchema,
      changes: v.pipe(
        v.array(changeSchema, 'wrongType'),
        v.minLength(1, 'tooFew'),
        v.maxLength(mostChanges, 'tooMany'),
        v.check(
          (changes) => new Set(changes.map(({ departmentId }) => departmentId)).size === changes.length,
          'notAllowedValue',
        ),
      ),
    }),
  }),
} as const
