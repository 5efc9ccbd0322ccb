/** Values by what the name of a column says. What rows are named by has as many as a table has rows; kinds of things are few. */
export const sampleWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /owner|manager|\brep\b|person|\buser|employee/i,
    [
      ...['A. Rivera', 'B. Chen', 'C. Okafor', 'D. Novak', 'E. Lind', 'F. Sato'],
      ...['G. Moreau', 'H. Patel', 'I. Haddad', 'J. Weber', 'K. Silva', 'L. Byrne'],
    ],
  ],
  [/region|\bmarket|\barea/i, ['North', 'South', 'East', 'West', 'Central']],
  [
    /state|province/i,
    [
      ...['Ohio', 'Texas', 'Oregon', 'Maine', 'Utah', 'Georgia', 'Nevada', 'Iowa'],
      ...['Kansas', 'Alaska', 'Vermont', 'Idaho'],
    ],
  ],
  [
    /country|\bnation/i,
    [
      ...['Canada', 'France', 'Japan', 'Brazil', 'Kenya', 'Norway'],
      ...['Chile', 'Spain', 'India', 'Egypt', 'Mexico', 'Poland'],
    ],
  ],
  [
    /city|origin|destination|\bport\b|location|lane/i,
    [
      ...['Lisbon', 'Oslo', 'Denver', 'Osaka', 'Lyon', 'Quito', 'Cairo', 'Perth'],
      ...['Turin', 'Accra', 'Dallas', 'Busan'],
    ],
  ],
  [/categor|type|class|group/i, ['Furniture', 'Technology', 'Office', 'Outdoor', 'Kitchen']],
  [/channel|medium/i, ['Online', 'Retail', 'Partner', 'Direct']],
  [/\bstage|\bstep\b|\bphase/i, ['New', 'Contacted', 'In review', 'Agreed', 'Done']],
  [/status/i, ['Open', 'In progress', 'Shipped', 'Closed']],
  [/segment|tier|plan/i, ['Enterprise', 'Mid-Market', 'Small', 'Public']],
  [
    /product|item|sku/i,
    [
      ...['Desk Lamp', 'Notebook', 'Chair', 'Monitor', 'Backpack', 'Kettle', 'Headset', 'Shelf'],
      ...['Keyboard', 'Stool', 'Printer', 'Vase'],
    ],
  ],
  [
    /customer|account|client|company/i,
    [
      ...['Northwind', 'Bluebird', 'Acorn', 'Harbor', 'Summit', 'Juniper', 'Lantern', 'Cobalt'],
      ...['Meadow', 'Quarry', 'Orchard', 'Falcon'],
    ],
  ],
  [
    /supplier|vendor|carrier/i,
    ['Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch', 'Maple', 'Oak', 'Pine', 'Rowan', 'Willow'],
  ],
  [/warehouse|site|store|depot/i, [...'ABCDEFGHIJKL'].map((letter) => `Depot ${letter}`)],
];
