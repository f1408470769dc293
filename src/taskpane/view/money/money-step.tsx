import type { ReactNode } from 'react';
export function MoneyStep(): ReactNode {
  return <p>soon</p>;
}
