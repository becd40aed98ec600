'use client';

import { KasseCheckout } from '@kasse/react';
import { useState } from 'react';

export function Shop() {
  const [order, setOrder] = useState('');
  return (
    <>
      <KasseCheckout
        id="shop"
        gateway="demo"
        locale="en"
        onKasseOrderPlaced={({ detail }) => setOrder(detail.orderNumber)}
      />
      {order !== '' && <p>The portal knows of order {order}.</p>}
    </>
  );
}
