import enCompany from '@locales/en/company.json'
import zhCompany from '@locales/zh-CN/company.json'
import { addWords } from '../../i18n'

addWords('company', { 'zh-CN': zhCompany, en: enCompany })
