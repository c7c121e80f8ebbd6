import enAudit from '@locales/en/audit.json'
import zhAudit from '@locales/zh-CN/audit.json'
import { addWords } from '../../i18n'

addWords('audit', { 'zh-CN': zhAudit, en: enAudit })
