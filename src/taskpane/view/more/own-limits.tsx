import type { ReactNode } from 'react';
export function OwnLimits(): ReactNode {
  return null;
}
