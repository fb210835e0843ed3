// Loaded before the command: the clock runs a hundred times faster, so short work seems long.
const now = performance.now.bind(performance);
performance.now = () => now() * 100;
