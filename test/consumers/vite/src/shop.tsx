import { KasseCheckout } from '@kasse/react';
import { useState } from 'react';

export function Shop() {
  const [order, setOrder] = useState('');
  return (
    <main>
      <h1>Products</h1>
      <KasseCheckout
        gateway="demo"
        locale="en"
        onKasseOrderPlaced={({ detail }) => setOrder(detail.orderNumber)}
      />
      {order !== '' && <p>The portal knows of order {order}.</p>}
    </main>
  );
}
