import Dispatch

/// Runs pieces of work on all processors and waits for them.
func runAtOnce(_ pieces: Int, _ work: @Sendable (Int) -> Void) {
  DispatchQueue.concurrentPerform(iterations: pieces, execute: work)
}
