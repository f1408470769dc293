import type { ReactNode } from 'react';
export function ColumnMapping(): ReactNode {
  return null;
}
