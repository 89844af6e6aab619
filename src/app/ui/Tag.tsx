import type { ReactNode } from 'react'
import styles from './Tag.module.css'
import { joinClasses } from './joinClasses.ts'

export type Tone = 'neutral' | 'accent' | 'good' | 'soon' | 'late'

/** A short state in words. The tone supports the words and never replaces them. */
export const Tag = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={joinClasses(styles.tag, styles[tone])}>{children}</span>
)
