/**
 * The file of tokens that dresses the screens of an organisation; the product's own tokens ask it first. React puts the link
 * there once, also on a page that the server draws, and shows the screen when the file has come.
 */
export const HouseStyle = ({ name }: { name: string | null | undefined }) =>
  // The demo lies under a path of its own.
  name && <link rel="stylesheet" href={`${import.meta.env.BASE_URL}house-styles/${name}.css`} precedence="house" />
