/// A pair under the numbers of the whole log, its smaller end first.
struct OrientedPair: Sendable {
  let first: Int32
  let second: Int32
  /// The day with its sign bit turned round, so that days before 1970 sort before it.
  let day: UInt32
  /// Second of the day x 2^15 + kind x 4 + direction.
  let stamp: UInt32
  /// The place of the pair in the count over all runs.
  let place: UInt32

  /// Day, second, kind and direction as one number that sorts by them in this order.
  @inline(__always)
  var key: UInt64 { UInt64(day) << 32 | UInt64(stamp) }

  /// Writes the pair into memory in two steps rather than five: pairs of many blocks are written in
  /// turn, and the processor waits for fewer of them the more stores it has to look ahead.
  @inline(__always)
  func write(to memory: UnsafeMutableBufferPointer<OrientedPair>, at place: Int) {
    precondition(place < memory.count, "room for every pair")
    let bytes = UnsafeMutableRawBufferPointer(memory)
    let offset = place * MemoryLayout<OrientedPair>.stride
    let words = SIMD4(UInt32(bitPattern: first), UInt32(bitPattern: second), day, stamp)
    bytes.storeBytes(of: words, toByteOffset: offset, as: SIMD4<UInt32>.self)
    bytes.storeBytes(of: self.place, toByteOffset: offset + 16, as: UInt32.self)
  }
}

/// The pairs of one run, put together by the block of their smaller end.
///
/// The pairs of each block stay in the order of the log.
struct PartedPairs: Sendable {
  private let pairs: [OrientedPair]
  /// Where each block's pairs start; one more than there are blocks.
  private let starts: [Int]
  /// The pairs of somebody with themselves, counted over all runs, ascending.
  let selfPairs: [Int]

  /// Parts the pairs of a run by counting; pairs of one person are left out.
  ///
  /// - Complexity: O(*r* + blocks) for *r* pairs; 20 bytes a pair.
  init(
    _ named: consuming [NamedPair], of run: PairRun, base: Int, blocks: PersonBlocks,
    isDirected: [Bool]
  ) {
    let named = named.span
    let numbers = run.people.span
    // Numbers of whom no pair names may mean nobody.
    let blockOfNumber = run.people.map { person in
      Int(person) < blocks.blockOfPerson.count ? blocks.blockOfPerson[Int(person)] : 0
    }
    let blockNumbers = blockOfNumber.span
    var next = [Int](repeating: 0, count: blocks.ranges.count + 1)
    var selfPairs: [Int] = []
    for pair in named.indices {
      // Blocks follow one another as people do, so the smaller person stands in the smaller block.
      let (from, to) = (Int(named[pair].from), Int(named[pair].to))
      let (block, other) = (blockNumbers[from], blockNumbers[to])
      if block == other, numbers[from] == numbers[to] {
        selfPairs.append(base + pair)
      } else {
        next[Int(min(block, other)) + 1] += 1
      }
    }
    self.selfPairs = selfPairs
    let stampsOfKinds = PartedPairs.stamps(of: run.kinds, isDirected)
    let stamps = stampsOfKinds.span
    for block in next.indices.dropFirst() { next[block] += next[block - 1] }
    starts = next
    // An array made without room would write its length into the one empty array of the program,
    // which other threads read.
    guard next[next.count - 1] > 0 else {
      pairs = []
      return
    }
    pairs = [OrientedPair](unsafeUninitializedCapacity: next[next.count - 1]) { buffer, count in
      next.withUnsafeMutableBufferPointer { next in
        for pair in named.indices {
          let row = named[pair]
          let from = numbers[Int(row.from)]
          let to = numbers[Int(row.to)]
          guard from != to else { continue }
          let block = Int(min(blockNumbers[Int(row.from)], blockNumbers[Int(row.to)]))
          let place = next[block]
          next[block] = place + 1
          OrientedPair(
            first: min(from, to), second: max(from, to),
            day: UInt32(bitPattern: row.day) ^ 0x8000_0000,
            stamp: row.stamp & ~0x7FFF | stamps[row.kind << 1 | (from < to ? 1 : 0)],
            place: UInt32(truncatingIfNeeded: base + pair)
          ).write(to: buffer, at: place)
        }
      }
      count = buffer.count
    }
  }

  /// Kind and direction of each number of a kind, twice: from the larger person, from the smaller.
  private static func stamps(of kinds: [UInt16], _ isDirected: [Bool]) -> [UInt32] {
    kinds.flatMap { kind in
      let directions: [Direction] =
        isDirected[Int(kind)] ? [.backward, .forward] : [.undirected, .undirected]
      return directions.map { UInt32(kind) << 2 | UInt32($0.rawValue) }
    }
  }

  /// Lets a closure see the pairs of a block, in the order of the log.
  @inline(__always)
  func forEach(ofBlock block: Int, _ body: (OrientedPair) -> Void) {
    let pairs = pairs.span
    for place in starts[block]..<starts[block + 1] { body(pairs[place]) }
  }

  /// Pairs of two people.
  var count: Int { pairs.count }

  /// How many pairs a block has.
  func count(ofBlock block: Int) -> Int { starts[block + 1] - starts[block] }
}
