import { KasseCheckout, useCheckout } from '@kasse/react';
import { useState } from 'react';

export function Shop() {
  const [order, setOrder] = useState('');
  const { ref, element, view } = useCheckout();
  return (
    <main>
      <h1>Products</h1>
      <KasseCheckout
        ref={ref}
        gateway="demo"
        locale="en"
        onKasseOrderPlaced={({ detail }) => setOrder(detail.orderNumber)}
      />
      {order !== '' && <p>The portal knows of order {order}.</p>}
      {view?.moment === 'placed' && <button onClick={() => element?.reset()}>Order something else</button>}
    </main>
  );
}
