/// Runs a piece of work several times after a warm-up and prints the middle time.
///
/// - Parameters:
///   - name: What the work is and how large.
///   - runs: How often it counts.
///   - work: The work; its result is looked at, so that it is not optimised away.
/// - Returns: The middle time in milliseconds; `nil` when the work was not asked for.
@discardableResult
func measure<Result>(_ name: String, runs: Int = 5, _ work: () throws -> Result) rethrows
  -> Double?
{
  guard isSelected(name) else { return nil }
  let clock = ContinuousClock()
  keep(try work())
  var times: [Duration] = []
  for _ in 0..<runs {
    let start = clock.now
    keep(try work())
    times.append(clock.now - start)
  }
  times.sort()
  let milliseconds = times[runs / 2] / .milliseconds(1)
  let text = "\((milliseconds * 100).rounded() / 100)"
  print(name + String(repeating: " ", count: max(1, 56 - name.count)) + text + " ms")
  return milliseconds
}

/// Whether a benchmark is to be run.
func isSelected(_ name: String) -> Bool {
  selection.isEmpty || selection.contains(where: name.contains)
}

/// Names of benchmarks to run, or parts of them; all when empty.
let selection = CommandLine.arguments.dropFirst().filter { !$0.contains("=") }

/// A size that the arguments give as `name=number`.
func size(_ name: String) -> Int? {
  CommandLine.arguments.lazy.filter { $0.hasPrefix(name + "=") }.compactMap {
    Int($0.dropFirst(name.count + 1))
  }.first
}

/// A text that the arguments give as `name=text`.
func text(_ name: String) -> String? {
  CommandLine.arguments.first { $0.hasPrefix(name + "=") }.map {
    String($0.dropFirst(name.count + 1))
  }
}

@inline(never)
private func keep<Value>(_ value: Value) {
  withExtendedLifetime(value) {}
}
