import fc from "fast-check";

// A test that draws other worlds each time could fail by itself, and the mutant would be taken for caught.
fc.configureGlobal({ seed: 1, numRuns: 25, endOnFailure: true });
