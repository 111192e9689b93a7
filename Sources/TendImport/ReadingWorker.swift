/// What one reading thread knows: people, kinds and events under numbers of its own.
struct ReadingWorker: Sendable {
  var identities: IdentityTable
  var kinds: KindTable
  /// Identifiers of events.
  var events = Interner()

  init(_ directory: PeopleDirectory, wantedKinds: Set<String>) {
    identities = IdentityTable(directory)
    kinds = KindTable(wanted: wantedKinds)
  }
}
