import TendTestSupport
import Testing

@testable import TendImport

@Suite("A number in a cell")
struct DecimalTextTests {
  private static func number(_ text: String, decimalComma: Bool) -> Double? {
    let bytes = Array(text.utf8)
    return DecimalText.number(at: bytes.indices, in: bytes.span, decimalComma: decimalComma)
  }

  @Test(
    "has a decimal point",
    arguments: [
      ("0", 0), ("12", 12), (" 1.5 ", 1.5), ("-1.5", -1.5), ("+.25", 0.25), ("3.", 3),
      ("0.1", 0.1), ("1e3", 1000), ("1.5E-3", 0.0015),
      ("123456789012345680", 123_456_789_012_345_680),
      ("0.30000000000000004", 0.30000000000000004), ("", nil), ("1,5", nil), ("1.2.3", nil),
      ("a", nil), ("1a", nil), ("inf", nil), ("nan", nil), ("0x10", nil), ("1e", nil),
      ("1e999", nil), ("-", nil), (".", nil), ("1 000", nil),
    ] as [(String, Double?)])
  func points(text: String, expected: Double?) {
    #expect(DecimalTextTests.number(text, decimalComma: false) == expected)
  }

  @Test(
    "may have a decimal comma, and then dots part thousands",
    arguments: [
      ("12", 12), ("1,5", 1.5), ("-0,25", -0.25), ("1.234", 1234), ("1.234.567,5", 1_234_567.5),
      ("1,5e3", 1500), ("1.5", nil), ("0.125", nil), ("1.2345", nil), ("1,234.5", nil),
      ("1,2,3", nil), ("1.234.56", nil), (",", nil),
    ] as [(String, Double?)])
  func commas(text: String, expected: Double?) {
    #expect(DecimalTextTests.number(text, decimalComma: true) == expected)
  }

  @Test("is the one that the standard library reads", arguments: 0..<300 as Range<UInt64>)
  func standard(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let value = Double(Int64.random(in: -9_999_999_999_999...9_999_999_999_999, using: &generator))
    let scale = ([1, 10, 1000, 1e6, 1e12] as [Double]).randomElement(using: &generator) ?? 1
    let text = "\(value / scale)"
    #expect(DecimalTextTests.number(text, decimalComma: false) == Double(text))
    let comma = text.replacing(".", with: ",")
    #expect(DecimalTextTests.number(comma, decimalComma: true) == Double(text))
  }
}
