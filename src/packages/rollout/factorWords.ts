import enFactors from '@locales/en/factors.json'
import zhFactors from '@locales/zh-CN/factors.json'
import { addWords } from '../../i18n'

addWords('factors', { 'zh-CN': zhFactors, en: enFactors })
