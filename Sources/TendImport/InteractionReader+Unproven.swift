import TendGraph

extension InteractionReader {
  /// Reads a large table in one pass over its bytes, on trust that all of it is UTF-8 like its start.
  ///
  /// What a text is written in is settled by all of it, which for a large one means fetching every
  /// byte from memory twice. So the rows are read on trust and the bytes counted on the way; where
  /// the trust fails nothing has happened, and the text is read in the thorough way.
  ///
  /// - Returns: Whether the file was read; `false` where it is small, no table, not UTF-8, or at
  ///   fault in any way.
  mutating func readUnproven(_ bytes: Span<UInt8>, from source: String) -> Bool {
    let start = options.stretchSize ?? 1 << 20
    guard bytes.count > 4 * start, options.encoding == nil, ByteOrder(markOf: bytes) == nil,
      !MailboxReader.recognises(bytes), !CalendarReader.recognises(bytes),
      !GitLogReader.recognises(bytes),
      let form = try? TableForm(of: bytes, source: source, options: options), !form.isChannel,
      UTF8Census(
        of: bytes, in: 0..<UTF8Census.letterStart(in: bytes, from: max(start, form.rowsOffset))
      ).invalid == 0
    else { return false }
    var trial = self
    guard (try? trial.note(form, from: source)) != nil,
      (try? trial.readRows(of: bytes, form, from: source, provesText: true)) == 0,
      trial.account.rowsRead > account.rowsRead
    else { return false }
    self = trial
    return true
  }
}
