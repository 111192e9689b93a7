import TendGraph

/// Who and what the threads' numbers mean in the whole log.
struct LogNames {
  /// Everybody, in the order of their identifiers.
  let everybody: [Person]
  /// Who of ``everybody`` stands in the people file; `nil` without one.
  let isInPeopleFile: [Bool]?
  /// Addresses and aliases of the directory, each with the person whom it stands for.
  let knownAliases: [(alias: String, person: PersonID)]
  /// The kinds, in the order of their names.
  let kinds: [InteractionKind]
  /// For each thread, the place in ``everybody`` behind each of its numbers.
  private(set) var people: [[Int32]] = []
  /// For each thread, the place in ``kinds`` behind each of its numbers.
  private(set) var kindNumbers: [[UInt16]] = []
  /// For each thread, the number of the whole log behind each of its events.
  private(set) var events: [[Int32]] = []
  /// Events that rows share, of the whole log.
  let eventCount: Int

  /// Puts together what the threads know.
  init(of workers: [ReadingWorker], directory: PeopleDirectory) {
    // The first thread's numbers hold; whom the others met beside them comes behind.
    var identities = workers.first?.identities ?? IdentityTable(directory)
    var numbers = workers.isEmpty ? [] : [(0..<identities.count).map(Int32.init)]
    for worker in workers.dropFirst() { numbers.append(identities.merge(worker.identities)) }
    let known = directory.people + identities.strangersAsPeople
    let isExcluded = workers.first?.identities.isExcludedInDirectory ?? []
    let order = LogNames.sorted(
      known.indices.filter { $0 >= isExcluded.count || !isExcluded[$0] }, by: known)
    var places = [Int32](repeating: 0, count: known.count)
    for (place, person) in order.enumerated() { places[person] = Int32(place) }
    everybody = order.map { known[$0] }
    let countInFile = directory.countInFile
    knownAliases = directory.keys.compactMap { key, place in
      let alias = String(decoding: key, as: UTF8.self)
      let isGone = place < isExcluded.count && isExcluded[place]
      return isGone || alias == known[place].id ? nil : (alias, PersonID(places[place]))
    }
    isInPeopleFile = countInFile > 0 ? order.map { $0 < countInFile } : nil
    people = numbers.map { $0.map { places[Int($0)] } }

    kinds = Set(workers.flatMap(\.kinds.kinds)).sorted(by: InteractionKind.precedes)
    let kindPlaces = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
    kindNumbers = workers.map { worker in
      worker.kinds.kinds.map { UInt16(truncatingIfNeeded: kindPlaces[$0] ?? 0) }
    }

    var ids = Interner()
    events = workers.map { worker in
      (0..<worker.events.count).map { event in
        let id = Array(worker.events.bytes(of: event))
        return Int32(ids.number(of: id.span, in: id.indices))
      }
    }
    eventCount = ids.count
  }

  /// People in the order of the bytes of their identifiers.
  private static func sorted(_ places: [Int], by people: [Person]) -> [Int] {
    var heads = places.map { Head(of: people[$0], at: $0) }
    heads.sort { one, other in
      if one.first != other.first { return one.first < other.first }
      if one.second != other.second { return one.second < other.second }
      if one.third != other.third { return one.third < other.third }
      return people[one.place].id.utf8.lexicographicallyPrecedes(people[other.place].id.utf8)
    }
    return heads.map(\.place)
  }

  /// The first bytes of an identifier, eight of which are compared at a time, and whose it is.
  private struct Head {
    let first: UInt64
    let second: UInt64
    let third: UInt64
    let place: Int

    init(of person: Person, at place: Int) {
      var id = person.id
      (first, second, third) = id.withUTF8 { bytes in
        (Head.word(of: bytes, at: 0), Head.word(of: bytes, at: 8), Head.word(of: bytes, at: 16))
      }
      self.place = place
    }

    /// Eight bytes, the first of which weighs most, zero behind the end.
    private static func word(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt64 {
      guard start < bytes.count else { return 0 }
      if start + 8 <= bytes.count {
        return UInt64(
          bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
            fromByteOffset: start, as: UInt64.self))
      }
      var word: UInt64 = 0
      for place in start..<bytes.count { word = word << 8 | UInt64(bytes[place]) }
      return word << UInt64(8 * (start + 8 - bytes.count))
    }
  }
}
