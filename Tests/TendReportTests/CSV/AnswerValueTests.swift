import Testing

@testable import TendReport

@Suite("The value of an answer")
struct AnswerValueTests {
  private struct Zebra: Codable {
    let zeta: Int
    let alpha: String?
    let middle: OrNull<Double>
    let flags: [Bool]
    let inner: OrNull<Inner>
    let columns: [String: String]
    let seed: UInt64
  }

  private struct Inner: Codable {
    let two: Double
    let one: [Inmost]
  }

  private struct Inmost: Codable {
    let word: String
  }

  private func members(_ value: AnswerValue) throws -> [AnswerValue.Member] {
    guard case .object(let members) = value else {
      Issue.record("\(value) is no object")
      return []
    }
    return members
  }

  @Test("keeps the keys in the order of their declaration, also those without a value")
  func order() throws {
    let zebra = Zebra(
      zeta: 1, alpha: nil, middle: OrNull(nil), flags: [true, false], inner: OrNull(nil),
      columns: ["to": "receiver", "from": "sender"], seed: .max)
    let members = try members(AnswerValueEncoder.value(of: zebra))
    #expect(
      members.map(\.key) == ["zeta", "alpha", "middle", "flags", "inner", "columns", "seed"])
    #expect(members[0].value == .plain("1"))
    #expect(members[1].value == .null)
    #expect(members[2].value == .null)
    #expect(members[3].value == .list([.plain("true"), .plain("false")]))
    #expect(members[4].value == .null)
    #expect(
      members[5].value
        == .object([
          AnswerValue.Member(key: "from", value: .text("sender")),
          AnswerValue.Member(key: "to", value: .text("receiver")),
        ]))
    #expect(members[6].value == .plain("18446744073709551615"))
  }

  @Test(
    "writes numbers as JSON does",
    arguments: [
      0, 1, -3, 0.05, 1.0 / 3.0, 2.5e-9, 1e15, 1e16, 1.5e22, 123_456_789.125, -0.0,
      .leastNonzeroMagnitude, .greatestFiniteMagnitude,
    ])
  func numbers(number: Double) throws {
    let json = try jsonText([number]).filter { !"[] \n".contains($0) }
    #expect(try AnswerValueEncoder.value(of: number) == .plain(json))
  }

  @Test("of a blank document has every key that one can have, and a row in each list")
  func blank() throws {
    let members = try members(AnswerValueEncoder.value(of: BlankDecoder.blank(Zebra.self)))
    #expect(
      members.map(\.key) == ["zeta", "alpha", "middle", "flags", "inner", "columns", "seed"])
    #expect(members[1].value == .text(""))
    #expect(members[3].value == .list([.plain("false")]))
    #expect(
      members[4].value
        == .object([
          AnswerValue.Member(key: "two", value: .plain("0")),
          AnswerValue.Member(
            key: "one",
            value: .list([.object([AnswerValue.Member(key: "word", value: .text(""))])])),
        ]))
    #expect(members[5].value == .object([]))
  }
}
