import enRules from '@locales/en/rules.json'
import zhRules from '@locales/zh-CN/rules.json'
import { addWords } from '../../i18n'

addWords('rules', { 'zh-CN': zhRules, en: enRules })
