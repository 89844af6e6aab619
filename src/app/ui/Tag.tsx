import type { ReactNode } from 'react'
import styles from './Tag.module.css'
import { joinClasses } from './joinClasses.ts'

/** Quiet is a state among others of which nothing is asked: it keeps the place of a tag without its box. */
export type Tone = 'quiet' | 'neutral' | 'accent' | 'good' | 'soon' | 'late'

/** A short state in words. The tone supports the words and never replaces them. */
export const Tag = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={joinClasses(styles.tag, styles[tone])}>{children}</span>
)
