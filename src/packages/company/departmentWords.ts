import enDepartments from '@locales/en/departments.json'
import zhDepartments from '@locales/zh-CN/departments.json'
import { addWords } from '../../i18n'

addWords('departments', { 'zh-CN': zhDepartments, en: enDepartments })
