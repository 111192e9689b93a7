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
    var identities = IdentityTable(directory)
    let numbers = workers.map { identities.merge($0.identities) }
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

  /// People in the order of the bytes of their identifiers, eight of which are compared at a time.
  private static func sorted(_ places: [Int], by people: [Person]) -> [Int] {
    let heads = people.map { person in
      var id = person.id
      return id.withUTF8 { bytes in
        (0..<24).reduce(into: SIMD4<UInt64>()) { words, place in
          let byte = place < bytes.count ? UInt64(bytes[place]) : 0
          words[place / 8] = words[place / 8] << 8 | byte
        }
      }
    }
    return places.sorted { one, other in
      let (left, right) = (heads[one], heads[other])
      for word in 0..<3 where left[word] != right[word] { return left[word] < right[word] }
      return people[one].id.utf8.lexicographicallyPrecedes(people[other].id.utf8)
    }
  }
}
