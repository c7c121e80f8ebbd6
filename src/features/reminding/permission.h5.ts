import type { TemplateName } from '@domain/reminder/templates'

/** A browser gets no messages of WeChat's: everything stands in the inbox. */
export const canAsk = (): boolean => false

export const useReadiness = (_member: { company: { id: string } }): void => undefined

export const askByTheWay = (_companyId: string, ..._wanted: TemplateName[]): void => undefined

export const askForMore = async (_companyId: string): Promise<boolean> => false
