import { type Both, say } from './texts'

const department = <Key extends string, Above extends string | null>(key: Key, above: Above, name: Both) => ({
  key,
  above,
  name,
})

/** The tree in the company's own order; each after the one above it. */
export const departments = [
  department('root', null, say('屿川科技', 'Yuchuan Technology')),
  department('engineering', 'root', say('研发部', 'Engineering')),
  department('platform', 'engineering', say('平台组', 'Platform')),
  department('mobile', 'engineering', say('移动组', 'Mobile')),
  department('quality', 'engineering', say('质量组', 'Quality')),
  department('product', 'root', say('产品部', 'Product')),
  department('planning', 'product', say('产品规划组', 'Product Planning')),
  department('design', 'product', say('体验设计组', 'Experience Design')),
  department('marketing', 'root', say('市场部', 'Marketing')),
  department('content', 'marketing', say('内容与品牌组', 'Content and Brand')),
  department('growth', 'marketing', say('增长组', 'Growth')),
  department('sales', 'root', say('销售部', 'Sales')),
  department('east', 'sales', say('华东组', 'East China')),
  department('south', 'sales', say('华南组', 'South China')),
  department('success', 'sales', say('客户成功组', 'Customer Success')),
  department('legal', 'root', say('法务部', 'Legal')),
  department('hr', 'root', say('人力资源部', 'Human Resources')),
  department('recruiting', 'hr', say('招聘组', 'Recruiting')),
  department('development', 'hr', say('组织发展组', 'Organisation Development')),
]

export type DepartmentKey = (typeof departments)[number]['key']

/** A department and those above it, from the root. */
export function pathOf(key: DepartmentKey): DepartmentKey[] {
  const above = departments.find((each) => each.key === key)?.above
  return above ? [...pathOf(above), key] : [key]
}
