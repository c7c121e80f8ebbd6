/**
 * Stands in for `Intl` on phones, where WeChat has none on some systems and a partial one on others.
 * i18next asks it for plural categories and nothing else; ours serve the two languages of the product
 * (Unicode CLDR: Chinese has `other` only; English `one` for exactly 1), so every phone counts alike.
 */
type Category = 'one' | 'other'

class PluralRules {
  private readonly counts: boolean

  constructor(language?: string) {
    this.counts = !/^zh\b/i.test(language ?? 'en')
  }

  select(count: number): Category {
    return this.counts && count === 1 ? 'one' : 'other'
  }

  resolvedOptions(): { pluralCategories: Category[] } {
    return { pluralCategories: this.counts ? ['one', 'other'] : ['other'] }
  }
}

export default { PluralRules }
