import enWelcome from '@locales/en/welcome.json'
import zhWelcome from '@locales/zh-CN/welcome.json'
import { addWords } from '../../i18n'

addWords('welcome', { 'zh-CN': zhWelcome, en: enWelcome })
