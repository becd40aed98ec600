import { expect } from '@open-wc/testing';
import { allowedPicture, allowedUrl } from './allowed-url.ts';

describe('an address from outside', () => {
  it('may be https, mail, the page’s own origin or this machine', () => {
    const addresses = ['https://sprechwerk.example/', 'mailto:billing@muster.example', 'http://localhost:1/'];
    expect(addresses.map(allowedUrl)).to.deep.equal(addresses);
    expect(allowedUrl('/terms')).to.equal(`${location.origin}/terms`);
  });

  it('may be nothing else', () => {
    const blob = URL.createObjectURL(new Blob());
    const addresses = [
      'javascript:alert(1)',
      'data:text/html,x',
      'http://sprechwerk.example/',
      'http://',
      blob,
    ];
    expect(addresses.map(allowedUrl)).to.deep.equal(addresses.map(() => undefined));
    URL.revokeObjectURL(blob);
  });

  it('may show a picture, but not by mail or data', () => {
    const picture = 'https://sprechwerk.example/telephony.svg';
    const addresses = [picture, 'mailto:billing@muster.example', 'data:image/svg+xml,x', undefined];
    expect(addresses.map(allowedPicture)).to.deep.equal([picture, undefined, undefined, undefined]);
  });
});
