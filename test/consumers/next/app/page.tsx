import { KasseCart } from '@kasse/react';
import { Shop } from './shop';

export default function Page() {
  return (
    <>
      <header>
        <KasseCart compact for="shop" />
      </header>
      <main>
        <h1>Products</h1>
        <Shop />
      </main>
    </>
  );
}
