/** The register of GDPR art. 33(5). */
export const register = {
  title: 'Register',
}
