/// What one reading thread knows: people, kinds and events under numbers of its own.
struct ReadingWorker: Sendable {
  var identities: IdentityTable
  /// Names of kinds; the empty name stands for rows that name none.
  var kinds = Interner()
  /// Identifiers of events.
  var events = Interner()
  var stamps = StampReader()
  /// For each kind, whether it is one of those asked for.
  private var isWanted: [Bool] = []
  /// For each kind, whether it has a direction where the table itself does not say.
  private var isDirected: [Bool] = []

  init(_ directory: PeopleDirectory) {
    identities = IdentityTable(directory)
  }

  /// The number of a kind, and whether rows of it are wanted and have a direction.
  mutating func kind(
    in bytes: Span<UInt8>, at range: Range<Int>, wanted: Set<String>
  ) -> (number: Int, isWanted: Bool, isDirected: Bool) {
    let number = kinds.number(of: bytes, in: range)
    if number == isWanted.count {
      let name = KindName.name(range.isEmpty ? "" : range.text(in: bytes))
      isWanted.append(wanted.isEmpty || wanted.contains(name.lowercased()))
      isDirected.append(KindName.isDirected(name))
    }
    return (number, isWanted[number], isDirected[number])
  }
}
