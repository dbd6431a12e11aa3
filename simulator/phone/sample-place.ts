/** Where the visitor says to be: a square that everybody can look up. */
export const samplePlace = {
  latitude: 40.4155,
  longitude: -3.7074,
  name: "Plaza Mayor",
  address: "Plaza Mayor, 28012 Madrid",
};
