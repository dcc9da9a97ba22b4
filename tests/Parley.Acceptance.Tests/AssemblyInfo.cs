// These tests wait more than they work: for servers to start, and for answers that never come.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
