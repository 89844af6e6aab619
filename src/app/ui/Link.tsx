import { Link as RouterLink, type LinkProps } from 'react-router'
import styles from './Link.module.css'
import { joinClasses } from './joinClasses.ts'

/** A link within the product. A quiet one keeps the colour of its text: for lists in which every row is a link. */
export const Link = ({ quiet = false, className, ...rest }: LinkProps & { quiet?: boolean }) => (
  <RouterLink {...rest} className={joinClasses(quiet && styles.quiet, className)} />
)
