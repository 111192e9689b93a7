/// Seeded random numbers that are the same everywhere: for layouts and samples, not for secrets.
///
/// Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*, OOPSLA 2014.
package struct SplitMix64: Sendable {
  @usableFromInline var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  @inlinable
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 to below 1.
  @inlinable
  package mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// From 0 to below a count, with a bias of one in 2^32 that nobody sees.
  @inlinable
  package mutating func index(below count: Int) -> Int {
    Int(((next() >> 32) &* UInt64(count)) >> 32)
  }

  /// About normal, with mean 0 and deviation 1: four uniform numbers added up.
  @inlinable
  package mutating func bell() -> Double {
    (unit() + unit() + unit() + unit() - 2) * 1.732
  }
}
