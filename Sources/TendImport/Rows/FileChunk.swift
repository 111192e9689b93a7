import TendGraph

/// A stretch of a file and where it stands.
struct FileChunk: Sendable {
  var rows: ChunkRows
  /// The place of the file among the account's sources.
  let source: Int
  /// The line on which the stretch starts, from 1.
  let firstLine: Int

  /// Adds the rows that were set aside while reading to an account, and counts those used.
  func addSetAside(to account: inout ImportAccount) {
    account.rowsUsed += rows.rowsUsed
    for (reason, tally) in rows.setAside {
      account.add(
        reason, rows: tally.rows, at: tally.firstLines.map { place(ofLine: $0, in: account) })
    }
  }

  /// The first row that can't be read.
  func fault(
    in account: ImportAccount
  ) -> (reason: SetAsideReason, cell: String, place: ImportPlace)? {
    rows.firstFault.map { ($0.reason, $0.cell, place(ofLine: $0.line, in: account)) }
  }

  func place(ofLine line: Int, in account: ImportAccount) -> ImportPlace {
    ImportPlace(source: account.sources[source].name, line: firstLine + line)
  }
}

/// Pairs that turned out to be repeats, or of one person, once the whole log was known.
struct PairFates {
  /// Repeated pairs, counted over all stretches, ascending.
  let repeats: [Int]
  /// Pairs of somebody with themselves under two spellings, counted alike.
  let selfPairs: [Int]
  /// Why each pair of rows that share an `id` is left out; `nil` for one that is used.
  let shared: [SetAsideReason?]

  /// Sets aside the rows of which no pair is left.
  func settle(_ chunks: [FileChunk], in account: inout ImportAccount) {
    var places: [(reason: SetAsideReason, place: ImportPlace)] = []
    var base = 0
    var sharedBase = 0
    var next = (repeats: 0, selfPairs: 0)
    for chunk in chunks {
      let end = base + chunk.rows.pairCount
      var dropped: [(pair: Int, reason: SetAsideReason)] = []
      while next.repeats < repeats.count, repeats[next.repeats] < end {
        dropped.append((repeats[next.repeats] - base, .repeated))
        next.repeats += 1
      }
      while next.selfPairs < selfPairs.count, selfPairs[next.selfPairs] < end {
        dropped.append((selfPairs[next.selfPairs] - base, .selfInteraction))
        next.selfPairs += 1
      }
      dropped.sort { $0.pair < $1.pair }
      for (line, reason) in PairFates.emptied(dropped, in: chunk.rows) {
        places.append((reason, chunk.place(ofLine: line, in: account)))
      }
      let sharedEnd = sharedBase + chunk.rows.shared.count
      for (line, reason) in PairFates.emptied(shared[sharedBase..<sharedEnd], in: chunk.rows) {
        places.append((reason, chunk.place(ofLine: line, in: account)))
      }
      base = end
      sharedBase = sharedEnd
    }
    account.rowsUsed -= places.count
    for (reason, found) in Dictionary(grouping: places, by: \.reason) {
      account.add(
        reason, rows: found.count, at: found.prefix(account.placesKept).map(\.place))
    }
  }

  /// The lines of which every pair is dropped, each with the reason of the first.
  private static func emptied(
    _ dropped: [(pair: Int, reason: SetAsideReason)], in rows: ChunkRows
  ) -> [(line: Int, reason: SetAsideReason)] {
    var emptied: [(line: Int, reason: SetAsideReason)] = []
    var place = 0
    while place < dropped.count {
      let line = rows.pairLines.line(of: dropped[place].pair)
      let first = place
      while place < dropped.count, rows.pairLines.line(of: dropped[place].pair) == line {
        place += 1
      }
      var low = dropped[first].pair
      var high = dropped[place - 1].pair
      while low > 0, rows.pairLines.line(of: low - 1) == line { low -= 1 }
      while high + 1 < rows.pairCount, rows.pairLines.line(of: high + 1) == line { high += 1 }
      if high - low + 1 == place - first { emptied.append((line, dropped[first].reason)) }
    }
    return emptied
  }

  private static func emptied(
    _ fates: ArraySlice<SetAsideReason?>, in rows: ChunkRows
  ) -> [(line: Int, reason: SetAsideReason)] {
    var emptied: [(line: Int, reason: SetAsideReason)] = []
    var row = 0
    let start = fates.startIndex
    while row < rows.shared.count {
      let line = rows.shared.lines[row]
      let reason = fates[start + row]
      var isUsed = false
      while row < rows.shared.count, rows.shared.lines[row] == line {
        isUsed = isUsed || fates[start + row] == nil
        row += 1
      }
      if !isUsed, let reason { emptied.append((line, reason)) }
    }
    return emptied
  }
}
