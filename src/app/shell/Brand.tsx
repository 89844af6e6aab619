import styles from './Brand.module.css'

/** The mark: a dike with the water before it. */
export const Brand = () => (
  <span className={styles.brand}>
    <svg aria-hidden width="28" height="28" viewBox="0 0 28 28">
      <path d="M3 18 10 7.5h8L25 18z" fill="#8fb8a4" />
      <path
        d="M1.5 22.5q3.100-3.200 6.250 0t6.250 0 6.250 0 6.250 0"
        stroke="#6cc3d5"
        strokeWidth="2.6"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
    Dijkwacht
  </span>
)
