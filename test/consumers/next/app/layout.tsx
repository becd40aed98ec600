import type { ReactNode } from 'react';

export const metadata = { title: 'Portal', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        {children}
        <script type="module" src="/v1/kasse.js" />
      </body>
    </html>
  );
}
