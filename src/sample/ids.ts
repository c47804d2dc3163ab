/** The people of the sample. */
export const contactIds = {
  zoe: '7xq2m4kdh3pn',
  hakon: '3hkm7r2wq9tz',
  hana: '8jp4d6xn2kvs',
  joao: '6spz3f8mdq2w',
  marta: '9bn5k2ht7xrc',
  omer: '2yk8v4mz6qdh',
  siobhan: '5dfn9t3wk7pm',
  chidi: '4gs2x8qh5mvz',
  ibrahim: '7cr6w9dk2nht',
  fjord: '2fj7n4sp9xkd',
} as const;

/** The interactions from which something is still open. */
export const interactionIds = {
  zoeAsks: '5zk8m3q7whtd',
  hakonUpset: '8hw4x6n2kpzr',
  hanaSamples: '3jm9t5d7vqkw',
  martaCalled: '6mk2z8r4xnwh',
  omerTraining: '9ym5q3w7kdtz',
  siobhanWrites: '4sr7k9x2mhpn',
  chidiLicences: '7gt3d6z8qwkm',
} as const;

/** The commitments that something else speaks of. */
export const commitmentIds = {
  callZoe: '4k2m9x7qbwzt',
  pricesForMarta: '5m3t8k2nxw7q',
  timetable: '8kt4n9z3mqhs',
  callMarta: '7kc6x3w9rdmp',
} as const;
