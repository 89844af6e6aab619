import type { ComponentProps } from 'react'
import { joinClasses } from './joinClasses.ts'
import styles from './Panel.module.css'

/** The sheet of paper on which one piece of work lies. Use one per screen: hierarchy comes from space, not from boxes. */
export const Panel = ({ className, ...rest }: ComponentProps<'section'>) => (
  <section {...rest} className={joinClasses(styles.panel, className)} />
)
