type LockEntry = { version?: string; optional?: boolean; devOptional?: boolean };
export const stalePackages: (locked: Record<string, LockEntry>, installed: Record<string, LockEntry>) => string[];
