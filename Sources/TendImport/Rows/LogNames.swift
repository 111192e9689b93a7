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
    let order = known.indices.filter { $0 >= isExcluded.count || !isExcluded[$0] }.sorted {
      known[$0].id.utf8.lexicographicallyPrecedes(known[$1].id.utf8)
    }
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
}
