/** A setting that cannot be used, in one sentence for the operator. */
export class ConfigError extends Error {}
