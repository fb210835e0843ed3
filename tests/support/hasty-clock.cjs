// Loaded before the command: a hundred times as fast a clock, so that short work seems long.
const now = performance.now.bind(performance);
performance.now = () => now() * 100;
