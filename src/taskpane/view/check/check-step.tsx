import type { ReactNode } from 'react';
export function CheckStep(): ReactNode {
  return <p>soon</p>;
}
