import type access from '@locales/zh-CN/access.json'
import type adoption from '@locales/zh-CN/adoption.json'
import type audit from '@locales/zh-CN/audit.json'
import type common from '@locales/zh-CN/common.json'
import type components from '@locales/zh-CN/components.json'
import type calendar from '@locales/zh-CN/calendar.json'
import type checkIn from '@locales/zh-CN/checkIn.json'
import type closing from '@locales/zh-CN/closing.json'
import type coach from '@locales/zh-CN/coach.json'
import type comment from '@locales/zh-CN/comment.json'
import type cloud from '@locales/zh-CN/cloud.json'
import type okr from '@locales/zh-CN/okr.json'
import type today from '@locales/zh-CN/today.json'
import type myData from '@locales/zh-CN/myData.json'
import type notice from '@locales/zh-CN/notice.json'
import type company from '@locales/zh-CN/company.json'
import type departments from '@locales/zh-CN/departments.json'
import type members from '@locales/zh-CN/members.json'
import type setUp from '@locales/zh-CN/setUp.json'
import type invite from '@locales/zh-CN/invite.json'
import type joining from '@locales/zh-CN/joining.json'
import type welcome from '@locales/zh-CN/welcome.json'
import type errors from '@locales/zh-CN/errors.json'
import type editor from '@locales/zh-CN/editor.json'
import type examples from '@locales/zh-CN/examples.json'
import type factors from '@locales/zh-CN/factors.json'
import type feedback from '@locales/zh-CN/feedback.json'
import type gallery from '@locales/zh-CN/gallery.json'
import type inbox from '@locales/zh-CN/inbox.json'
import type reminding from '@locales/zh-CN/reminding.json'
import type lessons from '@locales/zh-CN/lessons.json'
import type me from '@locales/zh-CN/me.json'
import type picture from '@locales/zh-CN/picture.json'
import type objective from '@locales/zh-CN/objective.json'
import type annualTalk from '@locales/zh-CN/annualTalk.json'
import type review from '@locales/zh-CN/review.json'
import type rollout from '@locales/zh-CN/rollout.json'
import type roster from '@locales/zh-CN/roster.json'
import type rolloutReport from '@locales/zh-CN/rolloutReport.json'
import type start from '@locales/zh-CN/start.json'
import type rules from '@locales/zh-CN/rules.json'
import type training from '@locales/zh-CN/training.json'
import type okrs from '@locales/zh-CN/okrs.json'

/**
 * Every key that `t` takes, from the Chinese files: a key that does not exist fails the type check.
 * A subpackage's namespace is named here too; a type costs nothing in the bundle.
 */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      access: typeof access
      adoption: typeof adoption
      audit: typeof audit
      common: typeof common
      components: typeof components
      calendar: typeof calendar
      editor: typeof editor
      errors: typeof errors
      examples: typeof examples
      factors: typeof factors
      feedback: typeof feedback
      gallery: typeof gallery
      inbox: typeof inbox
      reminding: typeof reminding
      lessons: typeof lessons
      me: typeof me
      objective: typeof objective
      okrs: typeof okrs
      picture: typeof picture
      annualTalk: typeof annualTalk
      review: typeof review
      rollout: typeof rollout
      rolloutReport: typeof rolloutReport
      roster: typeof roster
      start: typeof start
      rules: typeof rules
      training: typeof training
      checkIn: typeof checkIn
      closing: typeof closing
      cloud: typeof cloud
      coach: typeof coach
      comment: typeof comment
      company: typeof company
      departments: typeof departments
      members: typeof members
      myData: typeof myData
      notice: typeof notice
      setUp: typeof setUp
      invite: typeof invite
      joining: typeof joining
      okr: typeof okr
      today: typeof today
      welcome: typeof welcome
    }
  }
}
