/** Texts that the whole company reads, and works by. */
export const companyTexts = ['why', 'rules', 'pilot'] as const
export type CompanyText = (typeof companyTexts)[number]
