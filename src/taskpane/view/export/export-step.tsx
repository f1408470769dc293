import type { ReactNode } from 'react';
export function ExportStep(): ReactNode {
  return <p>soon</p>;
}
