/// Addresses that the user leaves out, as patterns: `no-reply@*`, `room-?@example.org`.
///
/// `*` stands for any run of letters, also none, and `?` for one; case means nothing.
struct Exclusions: Sendable {
  private let patterns: [[Unicode.Scalar]]
  /// Whether each pattern has met somebody.
  private(set) var hasMet: [Bool]

  /// Takes the patterns as the user writes them.
  init(_ texts: [String]) {
    patterns = texts.map { Array($0.lowercased().unicodeScalars) }
    hasMet = [Bool](repeating: false, count: patterns.count)
  }

  var isEmpty: Bool { patterns.isEmpty }

  /// Whether an identity is left out; every pattern that says so has met somebody.
  mutating func exclude(_ identity: [UInt8]) -> Bool {
    guard !patterns.isEmpty else { return false }
    let letters = Array(String(decoding: identity, as: UTF8.self).lowercased().unicodeScalars)
    var isExcluded = false
    for (place, pattern) in patterns.enumerated()
    where Exclusions.matches(letters, pattern: pattern) {
      hasMet[place] = true
      isExcluded = true
    }
    return isExcluded
  }

  /// Whether letters fit a pattern.
  ///
  /// Where they stop fitting, the last `*` takes one letter more; no earlier one has to.
  ///
  /// - Complexity: O(letters x pattern) at the worst.
  static func matches(_ letters: [Unicode.Scalar], pattern: [Unicode.Scalar]) -> Bool {
    var letter = 0
    var place = 0
    var star: (place: Int, letter: Int)?
    while letter < letters.count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, letter)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == letters[letter] {
        place += 1
        letter += 1
      } else if let last = star {
        star = (last.place, last.letter + 1)
        place = last.place + 1
        letter = last.letter + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
