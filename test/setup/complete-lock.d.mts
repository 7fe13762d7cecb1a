type Missing = { name: string; range: string; dev?: boolean };
type Locked = { optionalDependencies?: Record<string, string>; dev?: boolean };
export const missingOptional: (packages: Record<string, Locked>) => Missing[];
export const platformEntry: (missing: Missing) => object;
