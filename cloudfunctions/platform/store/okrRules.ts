import { editionIdOf, type RulesEdition } from '@domain/rollout/rules'
import type { EditionLine } from '@domain/rollout/rulesApi'
import { _, find, get } from './database'

export const editionsPerPage = 20

/** An edition of a company's rules: one read. */
export const editionOf = (companyId: string, number: number): Promise<RulesEdition | undefined> =>
  get('okrRules', editionIdOf(companyId, number))

/** What was added in words is read with one edition alone: twenty of them would not fit into an answer. */
const withoutNotes = ['notes']

/** The editions before a number, newest first, without their notes: one read. */
export const editionsBefore = (
  companyId: string,
  number: number | null,
  limit: number,
): Promise<Omit<RulesEdition, 'notes'>[]> =>
  find('okrRules', {
    where: { companyId, ...(number === null ? {} : { number: _.lt(number) }) },
    orderBy: [['number', 'desc']],
    limit,
    without: withoutNotes,
  })

/** A line of the history as the phone gets it. */
export const editionLine = ({ _id, companyId: _companyId, ...line }: Omit<RulesEdition, 'notes'>): EditionLine => line
