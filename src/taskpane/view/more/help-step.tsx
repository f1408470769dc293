import type { ReactNode } from 'react';
export function HelpStep(): ReactNode {
  return <p>soon</p>;
}
