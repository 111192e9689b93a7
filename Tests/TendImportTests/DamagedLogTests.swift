import TendGraph
import TendImport
import TendTestSupport
import Testing

@Suite("A damaged log") struct DamagedLogTests {
  enum Damage: CaseIterable, Sendable {
    case none, truncated, byteChanged, quoteInserted, cellDropped, delimiterInserted
    case lineDoubled, bitFlipped, nulInserted
  }

  @Test(
    "has every row accounted for, or is refused with words", arguments: Damage.allCases,
    0..<40 as Range<UInt64>)
  func everyRow(damage: Damage, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = damaged(Array(randomLog(&generator).utf8), damage, &generator)
    let options = { (options: inout ImportOptions) in
      options.maxRejects = seed % 2 == 0 ? 1 : 0.05
      options.maxRecipients = Int(seed % 5) + 1
      if seed % 3 == 0 { options.asOf = day("2026-01-20") }
      if seed % 4 == 1 { options.kinds = ["email", "meeting"] }
    }
    do {
      let (log, account) = try readLog([bytes], options: options)
      #expect(account.isBalanced)
      #expect(account.rowsUsed > 0 && log.interactionCount > 0)
      #expect(log.firsts.indices.allSatisfy { log.firsts[$0] < log.seconds[$0] })
      #expect(account.setAside.map(\.reason) == account.setAside.map(\.reason).sorted())
      let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
      for part in account.setAside {
        #expect(part.rows > 0)
        #expect(part.firstPlaces.count == min(part.rows, ImportOptions().placesKept))
        let places = part.firstPlaces.map(\.line)
        #expect(places == places.sorted() && places.allSatisfy { $0 > 1 && $0 <= lines })
      }
      #expect(Network(log).ties.allSatisfy { $0.strength.isFinite && $0.strength >= 0 })
      #expect(damage != .none || account.rowsRejected == 0)
    } catch {
      #expect(error.description.hasPrefix("log.csv"))
      // A whole log may still have no row left to use, all of them over the cap or of other kinds.
      if case .noUsableRow(let most) = error.reason, !most.isFault { return }
      if case .unknownKind = error.reason { return }
      #expect(damage != .none)
    }
  }

  @Test(
    "reads the same wherever its files are cut between rows", arguments: 0..<20 as Range<UInt64>)
  func cutting(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = randomRows(&generator)
    let cut = Int.random(in: 1..<rows.count, using: &generator)
    let whole = try readLog(([Self.header] + rows).joined())
    let parts = try readLog(
      [rows[..<cut], rows[cut...]].map { Array(([Self.header] + $0).joined().utf8) })
    #expect(whole.log.rowTexts == parts.log.rowTexts)
    #expect(whole.account.rowsUsed == parts.account.rowsUsed)
    #expect(whole.account.setAside.map(\.rows) == parts.account.setAside.map(\.rows))
  }

  @Test(
    "with a cell of 5 MB is read all the same",
    arguments: [("2026-01-05,ana,ben,,,,", ""), ("2026-01-05,\"a\"\"b\n", "\"")])
  func largeCell(start: String, end: String) throws {
    let row = start + String(repeating: "long ", count: 1 << 20) + end + "\n"
    let text = Self.header + "2026-01-05,cem,dee,,,,\n" + row
    let (_, account) = try readLog(text) { options in options.maxRejects = 1 }
    #expect(account.isBalanced && account.rowsRead == 2)
  }

  @Test("with 10,000 columns is read all the same, and a row without one of them set aside")
  func manyColumns() throws {
    let extra = (0..<10_000).map { "c\($0)" }
    let header = "timestamp,from,to," + extra.joined(separator: ",") + "\n"
    let row = "2026-01-05,ana,ben," + extra.joined(separator: ",")
    let short = row.prefix { $0 != "9" }
    let text = header + row + "\n" + short + "\n" + row + ",\n" + row + ",one more\n"
    let (_, account) = try readLog(text) { options in options.maxRejects = 1 }
    #expect(account.isBalanced && account.rowsRead == 4 && account.rowsUsed == 2)
    #expect(account.setAsideTexts == ["wrongCellCount 2: log.csv:3 log.csv:5"])
  }

  private static let header = "timestamp,from,to,kind,id,count,note\n"

  private func randomLog(_ generator: inout SeededGenerator) -> String {
    Self.header + randomRows(&generator).joined()
  }

  /// Rows of every sort that are no fault, with quotes and newlines in the notes.
  private func randomRows(_ generator: inout SeededGenerator) -> [String] {
    let people = ["ana", "Ben <ben@x.org>", "ben@x.org", "cem", "dee"]
    let notes = ["", "plain", "\"quoted, \"\"twice\"\"\"", "\"two\nlines\"", "\"\r\n\""]
    return (0..<Int.random(in: 5...30, using: &generator)).map { _ in
      let named = people.shuffled(using: &generator)
      let receivers = named.prefix(Int.random(in: 1...3, using: &generator))
      let cells = [
        "2026-01-\(Int.random(in: 10...31, using: &generator))T09:00",
        people.randomElement(using: &generator) ?? "", receivers.joined(separator: ";"),
        ["", "email", "meeting", "chat"].randomElement(using: &generator) ?? "",
        ["", "", "1", "2"].randomElement(using: &generator) ?? "",
        ["", "1", "2", "0"].randomElement(using: &generator) ?? "",
        notes.randomElement(using: &generator) ?? "",
      ]
      return cells.joined(separator: ",") + "\n"
    }
  }

  private func damaged(
    _ bytes: [UInt8], _ damage: Damage, _ generator: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch damage {
    case .none: break
    case .truncated: bytes.removeSubrange(place...)
    case .byteChanged: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case .quoteInserted: bytes.insert(UInt8(ascii: "\""), at: place)
    case .bitFlipped: bytes[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &generator)
    case .nulInserted: bytes.insert(0, at: place)
    case .delimiterInserted: bytes.insert(UInt8(ascii: ","), at: place)
    case .cellDropped:
      let comma = bytes[place...].firstIndex(of: UInt8(ascii: ",")) ?? place
      let next = bytes[(comma + 1)...].firstIndex(of: UInt8(ascii: ",")) ?? comma
      bytes.removeSubrange(comma..<next)
    case .lineDoubled:
      let start = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")) ?? 0
      bytes.insert(contentsOf: bytes[start..<place], at: start)
    }
    return bytes
  }
}
