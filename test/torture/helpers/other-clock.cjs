// A machine whose clock was set to something else: it says CLOCK when the program starts, and goes on from there.
const right = Date.now;
const began = right();
const wrong = Date.parse(process.env.CLOCK);

Date.now = () => wrong + (right() - began);
