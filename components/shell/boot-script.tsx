import { BOOT_SCRIPT } from '#lib/client/boot.ts';

/** Asks for the session before anything else is loaded. Its text is ours and constant. */
export function BootScript({ nonce }: { readonly nonce: string | undefined }) {
  // A browser hides the nonce from scripts once it has read it, so React would find another than the server wrote.
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {BOOT_SCRIPT}
    </script>
  );
}
