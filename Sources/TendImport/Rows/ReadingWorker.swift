/// What one reading thread knows: people, kinds and events under numbers of its own.
struct ReadingWorker: Sendable {
  var identities: IdentityTable
  var kinds: KindTable
  /// Identifiers of events.
  var events = Interner()

  init(_ directory: PeopleDirectory, options: ImportOptions) {
    identities = IdentityTable(directory, excluding: options.excluded)
    kinds = KindTable(wanted: options.kinds, directions: options.kindDirections)
  }
}
