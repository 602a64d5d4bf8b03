import type { Metadata } from 'next';
import { SettingsScreen } from '#components/settings/settings-screen.tsx';

export const metadata: Metadata = { title: 'Settings | Orderdeck' };

export default function SettingsPage() {
  return <SettingsScreen />;
}
