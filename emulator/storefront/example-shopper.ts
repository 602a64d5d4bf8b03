/** An address that passes, for whoever only wants to see an order come in. */
export function exampleShopper(countryIso2: string): Readonly<Record<string, string>> {
  const person = {
    first_name: 'Robin',
    last_name: 'Example',
    email: 'robin.example@example.com',
    country_iso2: countryIso2,
  };
  return countryIso2 === 'DE'
    ? {
        ...person,
        street_1: 'Oderberger Straße 12',
        city: 'Berlin',
        state: 'Berlin',
        zip: '10435',
        phone: '+49 30 5550123',
      }
    : {
        ...person,
        street_1: '48 Orchard Street',
        city: 'Brooklyn',
        state: 'New York',
        zip: '11211',
        phone: '+1 718 555 0123',
      };
}
