/// A set of people that gives them in order without sorting: a bit for each, and a bit for each word
/// of those, so that empty stretches cost next to nothing.
struct MarkedPeople {
  private var words: [UInt64]
  /// Which of the words have a bit.
  private var summary: [UInt64]

  /// Starts with nobody of so many people.
  init(personCount: Int) {
    words = [UInt64](repeating: 0, count: (personCount + 63) / 64)
    summary = [UInt64](repeating: 0, count: (words.count + 63) / 64)
  }

  /// Takes so many people in, some of them perhaps more than once.
  @inline(__always)
  mutating func mark(_ count: Int, _ person: (Int) -> Int) {
    words.withUnsafeMutableBufferPointer { words in
      summary.withUnsafeMutableBufferPointer { summary in
        for place in 0..<count {
          let person = person(place)
          precondition(person >= 0 && person >> 6 < words.count, "a person of the set")
          words[person >> 6] |= 1 << UInt64(person & 63)
          summary[person >> 12] |= 1 << UInt64(person >> 6 & 63)
        }
      }
    }
  }

  /// Goes through everybody in order.
  ///
  /// - Complexity: O(*m* + *n* / 4096) for *m* marked of *n* people.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    for (place, bits) in summary.enumerated() {
      var bits = bits
      while bits != 0 {
        let word = place << 6 | bits.trailingZeroBitCount
        bits &= bits &- 1
        var marks = words[word]
        while marks != 0 {
          body(word << 6 | marks.trailingZeroBitCount)
          marks &= marks &- 1
        }
      }
    }
  }

  /// Goes through everybody in order, and leaves nobody in.
  @inline(__always)
  mutating func removeAll(_ body: (Int) -> Void) {
    forEach(body)
    words.withUnsafeMutableBufferPointer { words in
      for place in summary.indices {
        var bits = summary[place]
        while bits != 0 {
          words[place << 6 | bits.trailingZeroBitCount] = 0
          bits &= bits &- 1
        }
        summary[place] = 0
      }
    }
  }
}
