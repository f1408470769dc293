import type { ReactNode } from 'react';
export function SettingsStep(): ReactNode {
  return <p>soon</p>;
}
