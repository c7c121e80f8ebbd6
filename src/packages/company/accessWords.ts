import enAccess from '@locales/en/access.json'
import zhAccess from '@locales/zh-CN/access.json'
import { addWords } from '../../i18n'

addWords('access', { 'zh-CN': zhAccess, en: enAccess })
