import TendGraph

/// Plain rows - a time, one person, another, perhaps a kind - held back until there are enough.
///
/// Looking many people up in one tight loop lets the processor wait for several of them at a time;
/// that is most of the time of reading a large log.
struct PlainBatch: Sendable {
  static let size = 256

  private(set) var count = 0
  private var fromCells = [Range<Int>](repeating: 0..<0, count: size)
  private var toCells = [Range<Int>](repeating: 0..<0, count: size)
  private var kindCells = [Range<Int>](repeating: 0..<0, count: size)
  private var days = [Int32](repeating: 0, count: size)
  private var seconds = [UInt32](repeating: 0, count: size)
  private var lines = [Int](repeating: 0, count: size)
  private var froms = [Int32](repeating: 0, count: size)
  private var tos = [Int32](repeating: 0, count: size)

  var isFull: Bool { count == PlainBatch.size }

  /// Holds a row back.
  mutating func append(
    from: Range<Int>, to: Range<Int>, kind: Range<Int>?, stamp: StampReader.Stamp, line: Int
  ) {
    fromCells[count] = from
    toCells[count] = to
    kindCells[count] = kind ?? 0..<0
    days[count] = stamp.day
    seconds[count] = stamp.second
    lines[count] = line
    count += 1
  }

  /// Looks everybody up and hands the rows over, in order.
  mutating func empty(
    into rows: inout ChunkRows, _ bytes: Span<UInt8>, worker: inout ReadingWorker,
    isDirected: Bool?
  ) {
    worker.identities.people(in: bytes, at: fromCells, count: count, into: &froms)
    worker.identities.people(in: bytes, at: toCells, count: count, into: &tos)
    for row in 0..<count {
      guard froms[row] != IdentityTable.nobody, tos[row] != IdentityTable.nobody else {
        let cell = froms[row] == IdentityTable.nobody ? fromCells[row] : toCells[row]
        rows.setAside(.missingPerson, line: lines[row])
        rows.noteFault(.missingPerson, cell: cell.text(in: bytes), line: lines[row])
        continue
      }
      guard
        let kind = worker.kinds.place(in: bytes, at: kindCells[row], isDirected: isDirected)
      else {
        rows.setAside(.otherKind, line: lines[row])
        continue
      }
      guard froms[row] >= 0, tos[row] >= 0 else {
        rows.setAside(.excluded, line: lines[row])
        continue
      }
      guard froms[row] != tos[row] else {
        rows.setAside(.selfInteraction, line: lines[row])
        continue
      }
      rows.rowsUsed += 1
      rows.pairLines.append(line: lines[row])
      if rows.pairs.isPlain {
        rows.pairs.appendPlain(
          from: froms[row], to: tos[row], day: days[row], second: seconds[row], kind: Int(kind))
      } else {
        rows.pairs.append(
          from: froms[row], to: tos[row], day: days[row], second: seconds[row], kind: Int(kind),
          audience: 1, count: 1, amount: 1)
      }
    }
    count = 0
  }
}
