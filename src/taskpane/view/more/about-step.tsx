import type { ReactNode } from 'react';
export function AboutStep(): ReactNode {
  return <p>soon</p>;
}
