/** The description of the API as JSON text. */
export const openapiText = (): string => '{}'
