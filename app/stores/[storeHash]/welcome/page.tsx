import type { Metadata } from 'next';
import { WelcomeScreen } from '#components/onboarding/welcome-screen.tsx';

export const metadata: Metadata = { title: 'Welcome | Orderdeck' };

export default function WelcomePage() {
  return <WelcomeScreen />;
}
